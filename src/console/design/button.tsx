import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react';
import styles from './controls.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'normal' | 'primary' | 'danger' | 'plain';
}

/** It takes a ref, so that what opens beside it knows where it is. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'normal', className = '', type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={`${styles.button} ${look === 'normal' ? '' : styles[look]} ${className}`}
      {...rest}
    />
  );
});

interface IconButtonProps extends ButtonProps {
  /** What it does, for those who do not see the picture, and as its hint. */
  readonly label: string;
  readonly children: ReactNode;
}

export function IconButton({ label, look = 'plain', className = '', ...rest }: IconButtonProps) {
  return (
    <Button
      look={look}
      className={`${styles.icon} ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    />
  );
}
