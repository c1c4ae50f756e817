import type { AttributeValue, Dimension, ElementType, ExternalData } from './onnx-types.ts';
import { elementTypes } from './onnx-types.ts';
import { ProtobufMessage } from './protobuf-message.ts';

/** AttributeProto. */
export function attributeProto(name: string, value: AttributeValue): ProtobufMessage {
  const proto = new ProtobufMessage().text(1, name);
  if (typeof value === 'number') return proto.integer(3, value).integer(20, 2);
  if (typeof value === 'string') return proto.text(4, value).integer(20, 3);
  if ('float' in value) return proto.float(2, value.float).integer(20, 1);
  return proto.packedIntegers(8, value).integer(20, 7);
}

/** TensorProto with its bytes inside. */
export function inlineTensorProto(
  name: string,
  type: ElementType,
  dims: readonly number[],
  bytes: Uint8Array,
): ProtobufMessage {
  return tensorHead(name, type, dims).bytes(9, bytes);
}

/** TensorProto whose bytes stay where they are (data_location EXTERNAL). */
export function externalTensorProto(
  name: string,
  type: ElementType,
  dims: readonly number[],
  data: ExternalData,
): ProtobufMessage {
  const proto = tensorHead(name, type, dims);
  const entries = { location: data.location, offset: data.byteOffset, length: data.byteLength };
  for (const [key, value] of Object.entries(entries)) {
    proto.message(13, new ProtobufMessage().text(1, key).text(2, String(value)));
  }
  return proto.integer(14, 1);
}

/** ValueInfoProto: name, element type and shape of a graph input or output. */
export function valueInfoProto(name: string, type: ElementType, dims: readonly Dimension[]): ProtobufMessage {
  const shape = new ProtobufMessage();
  for (const dim of dims) {
    const proto = new ProtobufMessage();
    shape.message(1, typeof dim === 'string' ? proto.text(2, dim) : proto.integer(1, dim));
  }
  const tensorType = new ProtobufMessage().integer(1, elementTypes[type]).message(2, shape);
  return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensorType));
}

function tensorHead(name: string, type: ElementType, dims: readonly number[]): ProtobufMessage {
  return new ProtobufMessage().packedIntegers(1, dims).integer(2, elementTypes[type]).text(8, name);
}
