import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Panel } from '../design/page.tsx';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import {
  SystemCancelPullDocument,
  SystemModelsDocument,
  SystemPullDocument,
  SystemPullProgressDocument,
  SystemUseDocument,
} from './generated/operations.ts';
import { ModelRow } from './model-row.tsx';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

const kinds = ['TOKENIZER', 'EMBEDDER', 'RECOGNISER'] as const;

/** What can be used, what is here, and bringing more of it. */
export function ModelsTab() {
  const t = useTexts(systemTexts);
  const { tell, tellProblem } = useToasts();
  const { data, error, refetch } = useQuery(SystemModelsDocument);
  const progress = useSubscription(SystemPullProgressDocument, {
    onData: ({ data: { data: told } }) => {
      if (told?.modelPullProgress.status !== 'RUNNING') void refetch();
    },
  });
  const [pull] = useMutation(SystemPullDocument);
  const [cancel] = useMutation(SystemCancelPullDocument);
  const [use] = useMutation(SystemUseDocument);
  if (!data) return error ? <ProblemNotice error={error} /> : <Spinner />;
  const latest = progress.data?.modelPullProgress;
  const attempt = async (work: Promise<unknown>) => {
    try {
      await work;
      await refetch();
    } catch (problem) {
      tellProblem(problem);
    }
  };
  const choose = async (name: string) => {
    const { data: answer } = await use({ variables: { name } });
    const overruledBy = answer?.useModel.overruledBy;
    tell(overruledBy == null ? t('use_done', { name }) : t('overruled', { name: overruledBy }));
  };
  return (
    <div className={styles.stack}>
      {kinds.map((kind) => (
        <Panel key={kind} title={t(kind)} flush>
          <ul>
            {data.models
              .filter((model) => model.kind === kind)
              .map((model) => (
                <ModelRow
                  key={model.name}
                  model={model}
                  pull={latest?.name === model.name ? latest : (model.pull ?? null)}
                  onPull={() => void attempt(pull({ variables: { name: model.name } }))}
                  onCancel={() => void attempt(cancel({ variables: { name: model.name } }))}
                  onUse={() => void attempt(choose(model.name))}
                />
              ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
