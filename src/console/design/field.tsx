import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import styles from './controls.module.css';

interface Labelled {
  readonly label: string;
  readonly hint?: string;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
}

export function TextField({
  label,
  hint,
  hideLabel = false,
  className = '',
  ...rest
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Row id={id} label={label} hideLabel={hideLabel} {...(hint !== undefined && { hint })}>
      <input
        id={id}
        className={`${styles.input} ${className}`}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...rest}
      />
    </Row>
  );
}

export function SelectField({
  label,
  hint,
  hideLabel = false,
  children,
  ...rest
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <Row id={id} label={label} hideLabel={hideLabel} {...(hint !== undefined && { hint })}>
      <select id={id} className={styles.input} {...rest}>
        {children}
      </select>
    </Row>
  );
}

export function TextAreaField({
  label,
  hint,
  hideLabel = false,
  ...rest
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Row id={id} label={label} hideLabel={hideLabel} {...(hint !== undefined && { hint })}>
      <textarea
        id={id}
        className={styles.input}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...rest}
      />
    </Row>
  );
}

function Row({
  id,
  label,
  hint,
  hideLabel,
  children,
}: Labelled & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'only-spoken' : styles.label}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
