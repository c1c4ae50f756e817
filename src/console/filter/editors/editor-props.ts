import type { Condition, ConditionKey } from '../recording-filter.ts';

export interface EditorProps {
  readonly kind: ConditionKey;
  readonly condition: Condition;
  /** Null: no such condition any more. */
  readonly onChange: (condition: Condition | null) => void;
}
