import { AppError } from '../../errors.ts';
import { idArgument, inRange, textUpTo } from '../arguments.ts';
import type { SoundCondition } from './recordings.types.ts';

type Nullable<Value> = Value | null | undefined;

/** A condition on taught sounds as GraphQL hands it over. */
export interface SoundConditionInput {
  readonly label: { readonly id?: Nullable<string>; readonly name?: Nullable<string> };
  readonly minScore?: Nullable<number>;
  readonly minS?: Nullable<number>;
}

/** Scores below this are not stored. */
const MIN_STORED_SCORE = 0.3;

/** Throws BAD_USER_INPUT naming the field, which begins with the name of the condition. */
export function checkSoundCondition(input: SoundConditionInput, field: string): SoundCondition {
  const { id, name } = input.label;
  if ((id == null) === (name == null)) {
    throw new AppError('BAD_USER_INPUT', `${field}.label must have either id or name.`, {
      field: `${field}.label`,
    });
  }
  const minScore = inRange(input.minScore ?? 0.5, `${field}.minScore`, MIN_STORED_SCORE, 1);
  if (input.minS != null && !(input.minS > 0)) {
    throw new AppError('BAD_USER_INPUT', `${field}.minS must be more than 0, got ${input.minS}.`, {
      field: `${field}.minS`,
      limit: 0,
    });
  }
  return {
    labelId: id == null ? null : idArgument(id, `${field}.label.id`),
    labelName: name == null ? null : textUpTo(name, `${field}.label.name`, 100),
    minScore,
    minS: input.minS ?? null,
  };
}
