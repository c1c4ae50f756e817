import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProtobufMessage } from '../../../../src/inference/onnx-model/protobuf-message.ts';

const hex = (message: ProtobufMessage) => Buffer.from(message.toBytes()).toString('hex');

// The examples of the protobuf encoding guide.
test('integers are varints', () => {
  assert.equal(hex(new ProtobufMessage().integer(1, 150)), '089601');
  assert.equal(hex(new ProtobufMessage().integer(1, -2)), '08feffffffffffffffff01');
});

test('text and nested messages carry their length', () => {
  assert.equal(hex(new ProtobufMessage().text(2, 'testing')), '120774657374696e67');
  const inner = new ProtobufMessage().integer(1, 150);
  assert.equal(hex(new ProtobufMessage().message(3, inner)), '1a03089601');
});

test('repeated integers are packed', () => {
  assert.equal(hex(new ProtobufMessage().packedIntegers(6, [3, 270, 86942])), '3206038e029ea705');
});

test('floats are four bytes, little end first', () => {
  assert.equal(hex(new ProtobufMessage().float(1, 1.5)), '0d0000c03f');
});

test('field numbers above 15 take two bytes', () => {
  assert.equal(hex(new ProtobufMessage().integer(20, 7)), 'a00107');
});
