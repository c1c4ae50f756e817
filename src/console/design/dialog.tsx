import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import { Button, IconButton } from './button.tsx';
import styles from './dialog.module.css';

const texts = defineTexts('dialog', {
  en: { close: 'Close', cancel: 'Cancel' },
  zh: { close: '关闭', cancel: '取消' },
});

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** From the side, for what is looked at beside the page. */
  readonly drawer?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ open, onClose, title, drawer = false, children }: DialogProps) {
  const t = useTexts(texts);
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.overlay} />
        <Primitive.Content className={drawer ? styles.drawer : styles.content} aria-describedby={undefined}>
          <div className={styles.head}>
            <Primitive.Title asChild>
              <h2>{title}</h2>
            </Primitive.Title>
            <IconButton label={t('close')} onClick={onClose}>
              <X />
            </IconButton>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and that it cannot be undone where that is so. */
  readonly children: ReactNode;
  readonly action: string;
  readonly onConfirm: () => void;
}

/** Asks before something is done that cannot be taken back. */
export function ConfirmDialog({ open, onClose, title, children, action, onConfirm }: ConfirmDialogProps) {
  const t = useTexts(texts);
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <div>{children}</div>
      <div className={styles.foot}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          look="danger"
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
