import { type FusionMethod, legs, type Weights } from './leg.ts';

/** How a person wants legs to count; what is not chosen is the server's choice. */
export interface WeighingChoice {
  readonly weights: Weights;
  readonly method: FusionMethod;
}

export const isSameWeighing = (one: WeighingChoice, other: WeighingChoice): boolean =>
  one.method === other.method && legs.every((leg) => one.weights[leg] === other.weights[leg]);
