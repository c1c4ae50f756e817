import type { ReactNode } from 'react';

interface PartProps {
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/*
 * A table would need all of its rows in the page, and a grid has only those in sight; so the parts of a grid bear their
 * roles by name. Rows take the focus, not cells: what is in a cell can be reached by Tab.
 */

export function Cell({ className, children }: PartProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div role="gridcell" className={className}>
      {children}
    </div>
  );
}

interface HeadCellProps extends PartProps {
  readonly sort?: 'ascending' | 'descending' | 'none';
}

export function HeadCell({ className, sort, children }: HeadCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div role="columnheader" className={className} {...(sort && { 'aria-sort': sort })}>
      {children}
    </div>
  );
}

export function HeadRow({ className, children }: PartProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="row" aria-rowindex={1} className={className}>
        {children}
      </div>
    </div>
  );
}
