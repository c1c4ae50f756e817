import { Toast as Primitive } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import styles from './dialog.module.css';

interface Shown {
  readonly id: number;
  readonly text: string;
  readonly tone: 'neutral' | 'bad';
}

interface Toasts {
  /** Tells that something was done. */
  readonly tell: (text: string) => void;
  /** Tells what was refused, in the server's words. */
  readonly tellProblem: (error: unknown) => void;
}

const Context = createContext<Toasts>({ tell: () => {}, tellProblem: () => {} });

export const useToasts = (): Toasts => useContext(Context);

let lastId = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const add = useCallback((text: string, tone: Shown['tone']) => {
    lastId += 1;
    const id = lastId;
    setShown((before) => [...before, { id, text, tone }].slice(-4));
  }, []);
  const tell = useCallback((text: string) => add(text, 'neutral'), [add]);
  const tellProblem = useCallback((error: unknown) => add(problemOf(error).message, 'bad'), [add]);
  return (
    <Context.Provider value={{ tell, tellProblem }}>
      <Primitive.Provider duration={6_000}>
        {children}
        {shown.map(({ id, text, tone }) => (
          <Primitive.Root
            key={id}
            className={styles.toast}
            data-tone={tone}
            onOpenChange={() => setShown((before) => before.filter((each) => each.id !== id))}
          >
            <Primitive.Description>{text}</Primitive.Description>
          </Primitive.Root>
        ))}
        <Primitive.Viewport className={styles.toasts} />
      </Primitive.Provider>
    </Context.Provider>
  );
}
