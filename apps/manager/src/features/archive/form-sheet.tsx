import { type ReplyOf, routes } from '@onehall/protocol';
import {
  Button,
  clockSeconds,
  EmptyState,
  RefusalNotice,
  Sheet,
  saveFile,
  staffDate,
  useCommand,
  useSignedIn,
  useZone,
} from '@onehall/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ReversedSince, Reversing } from './form-reversals.tsx';
import { KeptForm } from './kept-form.tsx';

export type Opened = ReplyOf<typeof routes.openForm>;

interface FormSheetProps {
  readonly documentId: string;
  readonly onClose: () => void;
}

/** One form as it was signed, who was given it, and the way to its paper. */
export function FormSheet({ documentId, onClose }: FormSheetProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { send, refusal } = useCommand(routes.openForm);
  const [opened, setOpened] = useState<Opened | null>(null);
  const read = useCallback(async () => {
    const answer = await send({ params: { documentId } });
    if (answer.kind === 'ok') setOpened(answer.value);
  }, [send, documentId]);
  // Opened once: a look-up that is journalled must not be made twice by a page that is drawn twice.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void read();
  }, [read]);
  return (
    <Sheet title={opened?.number ?? t('arch.loading')} onClose={onClose}>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {opened === null && refusal === null ? <EmptyState icon="paper" title={t('arch.loading')} /> : null}
      {opened === null ? null : (
        <div className="mg-form">
          {staff.role === 'auditor' ? null : <PrintPaper opened={opened} />}
          <ReversedSince form={opened} />
          <KeptForm form={opened} />
          <Reversing visitId={opened.visitId} />
        </div>
      )}
    </Sheet>
  );
}

/** The form on A4: the first is the original, each later one a numbered copy. */
function PrintPaper({ opened }: { readonly opened: Opened }) {
  const { t } = useManagerText();
  const zone = useZone();
  const print = useCommand(routes.printForm);
  const [given, setGiven] = useState(opened.given);
  const [file, setFile] = useState<string | null>(null);
  const { staff } = useSignedIn();
  const next = given.length;
  const go = async () => {
    const answer = await print.send({ params: { documentId: opened.documentId } });
    if (answer.kind !== 'ok') return;
    const { copy, fileName, pdf } = answer.value;
    saveFile(fileName, pdf);
    setFile(fileName);
    setGiven((before) => [...before, { copy, at: Date.now(), by: staff.workNumber }]);
  };
  const words = next === 0 ? t('arch.printFirst') : t('arch.printAgain', { n: next });
  return (
    <section className="mg-form-print" aria-label={t('arch.given')}>
      <Button look="main" disabled={print.pending} onClick={() => void go()}>
        {print.pending ? t('arch.printing') : words}
      </Button>
      <RefusalNotice refusal={print.refusal} onClose={print.clear} />
      {file === null ? null : <p role="status">{t('arch.saved', { file })}</p>}
      {given.length === 0 ? null : (
        <>
          <h3>{t('arch.given')}</h3>
          <ul>
            {given.map(({ copy, at, by }) => (
              <li key={copy}>
                {t('arch.givenRow', {
                  what: copy === 0 ? t('arch.original') : t('arch.copy', { n: copy }),
                  time: `${staffDate(at, zone)} ${clockSeconds(at, zone)}`,
                  by,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
