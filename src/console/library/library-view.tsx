import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../design/button.tsx';
import { ConfirmDialog } from '../design/dialog.tsx';
import { SelectField } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { FilterBar } from '../filter/filter-bar.tsx';
import { isEmptyFilter } from '../filter/recording-filter.ts';
import { useRecordingFilter } from '../filter/use-recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { useMay } from '../shell/use-viewer.ts';
import { AddButtons } from '../uploads/add-buttons.tsx';
import { DropZone } from '../uploads/drop-zone.tsx';
import { UnfinishedNotice } from '../uploads/unfinished-notice.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { FirstRun } from './first-run.tsx';
import styles from './library.module.css';
import { isOrderName, type OrderName, orderNames } from './library-order.ts';
import { libraryTexts } from './library-texts.ts';
import { RecordingGrid } from './recording-grid.tsx';
import { useChoice } from './use-choice.ts';
import { useDelete } from './use-delete.ts';
import { useRecordingList } from './use-recording-list.ts';

/** All recordings: to be added, found, heard and put in order. */
export default function LibraryView() {
  const t = useTexts(libraryTexts);
  const [filter, setFilter] = useRecordingFilter();
  const [order, setOrder] = useOrder();
  const list = useRecordingList(filter, order);
  const { ids, total, totalIsExact, isLoading, error } = list.state;
  const choice = useChoice(ids);
  const remove = useDelete(list);
  const [edited, setEdited] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const mayAdd = useMay('INGEST');
  const isFirstRun = total === 0 && isEmptyFilter(filter);
  const lead =
    total === null || isFirstRun
      ? undefined
      : totalIsExact
        ? t('lead', { count: total })
        : t('lead_about', { total: formatNumber(total) });
  return (
    <Page title={t('title')} lead={lead} actions={mayAdd && !isFirstRun && <AddButtons />}>
      {mayAdd && <DropZone />}
      <UnfinishedNotice />
      {!isFirstRun && (
        <FilterBar filter={filter} onChange={setFilter}>
          <SelectField
            label={t('order')}
            hideLabel
            value={order}
            onChange={({ target }) => setOrder(target.value as OrderName)}
          >
            {orderNames.map((name) => (
              <option key={name} value={name}>
                {t(name)}
              </option>
            ))}
          </SelectField>
        </FilterBar>
      )}
      {error !== null && <ProblemNotice error={error} />}
      {isFirstRun ? (
        <FirstRun />
      ) : ids.length > 0 ? (
        <>
          <RecordingGrid
            list={list}
            choice={choice}
            order={order}
            onOrder={setOrder}
            onEdit={setEdited}
            onDelete={(id) => setLeaving([id])}
          />
          <p className={styles.keys}>{t('keys')}</p>
        </>
      ) : isLoading || total === null ? (
        error === null && <Spinner />
      ) : (
        <EmptyState>
          <p>{t('none')}</p>
          <Button onClick={() => setFilter({})}>{t('clear')}</Button>
        </EmptyState>
      )}
      <ChosenBar
        chosen={choice.chosen}
        onEdit={setEdited}
        onDelete={() => setLeaving([...choice.chosen])}
        onClear={() => choice.chooseAll(false)}
      />
      <EditDialog id={edited} onClose={() => setEdited(null)} />
      <ConfirmDialog
        open={leaving.length > 0}
        onClose={() => setLeaving([])}
        title={t('delete_title', { count: leaving.length })}
        action={t('delete')}
        onConfirm={() => void remove(leaving)}
      >
        {t('delete_what')}
      </ConfirmDialog>
    </Page>
  );
}

function useOrder(): [OrderName, (order: OrderName) => void] {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get('order');
  const change = (order: OrderName) =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      after.set('order', order);
      return after;
    });
  return [isOrderName(named) ? named : 'newest', change];
}
