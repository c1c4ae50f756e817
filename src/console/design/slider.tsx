import { Slider as Primitive } from 'radix-ui';
import styles from './slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** When the hand lets go: for what is costly. */
  readonly onCommit?: (value: number) => void;
}

export function Slider({ label, value, min, max, step, onChange, onCommit }: SliderProps) {
  return (
    <Primitive.Root
      className={styles.root!}
      value={[value]}
      min={min}
      max={max}
      step={step}
      onValueChange={([next]) => onChange(next!)}
      onValueCommit={([next]) => onCommit?.(next!)}
    >
      <Primitive.Track className={styles.track!}>
        <Primitive.Range className={styles.range!} />
      </Primitive.Track>
      <Primitive.Thumb className={styles.thumb!} aria-label={label} />
    </Primitive.Root>
  );
}
