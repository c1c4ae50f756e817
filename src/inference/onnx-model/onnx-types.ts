/** Element types as numbered by onnx.proto (TensorProto.DataType). */
export const elementTypes = {
  float32: 1,
  uint16: 4,
  int64: 7,
  bool: 9,
  float16: 10,
  bfloat16: 16,
} as const;
export type ElementType = keyof typeof elementTypes;

/** A dimension: a fixed size, or the name of one that is known only at run time. */
export type Dimension = number | string;

/** The name of a tensor inside one graph. */
export type ValueName = string & { readonly valueName: unique symbol };

/** A float attribute; a bare number is an integer attribute. */
export interface FloatAttribute {
  readonly float: number;
}

export type AttributeValue = number | string | readonly number[] | FloatAttribute;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Bytes that stay in another file, named relative to the external data folder of the session. */
export interface ExternalData {
  readonly location: string;
  readonly byteOffset: number;
  readonly byteLength: number;
}
