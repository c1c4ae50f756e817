import { Toast as Primitive } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

/** What can be done about it while it is shown: take it back, look at it. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Shown {
  readonly id: number;
  readonly text: string;
  readonly tone: 'neutral' | 'bad';
  readonly action: ToastAction | null;
}

interface Toasts {
  /** Tells that something was done. */
  readonly tell: (text: string, action?: ToastAction) => void;
  /** Tells what was refused, in the server's words. */
  readonly tellProblem: (error: unknown) => void;
}

const Context = createContext<Toasts>({ tell: () => {}, tellProblem: () => {} });

export const useToasts = (): Toasts => useContext(Context);

let lastId = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const add = useCallback((text: string, tone: Shown['tone'], action: ToastAction | null = null) => {
    lastId += 1;
    const id = lastId;
    setShown((before) => [...before, { id, text, tone, action }].slice(-4));
  }, []);
  const tell = useCallback<Toasts['tell']>((text, action) => add(text, 'neutral', action), [add]);
  const tellProblem = useCallback((error: unknown) => add(problemOf(error).message, 'bad'), [add]);
  return (
    <Context.Provider value={{ tell, tellProblem }}>
      <Primitive.Provider duration={6_000}>
        {children}
        {shown.map(({ id, text, tone, action }) => (
          <Primitive.Root
            key={id}
            className={styles.toast}
            data-tone={tone}
            onOpenChange={() => setShown((before) => before.filter((each) => each.id !== id))}
          >
            <Primitive.Description>{text}</Primitive.Description>
            {action && (
              <Primitive.Action altText={action.label} asChild>
                <Button look="plain" onClick={action.run}>
                  {action.label}
                </Button>
              </Primitive.Action>
            )}
          </Primitive.Root>
        ))}
        <Primitive.Viewport className={styles.toasts} />
      </Primitive.Provider>
    </Context.Provider>
  );
}
