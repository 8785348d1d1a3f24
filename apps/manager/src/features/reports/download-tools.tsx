import { routes } from '@onehall/protocol';
import { Button, RefusalNotice, saveFile, useCommand } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ReportPlace } from './report-place.ts';

const formats = ['xlsx', 'csv', 'pdf'] as const;
/** A file of a year takes its time. */
const timeoutMs = 60_000;
const slowMs = 1_000;

/** The report as a file: said to be in the making once it takes longer than a moment, and journalled. */
export function DownloadTools({ place }: { readonly place: ReportPlace }) {
  const { t, language } = useManagerText();
  const taking = useCommand(routes.exportReport);
  const [wanted, setWanted] = useState<(typeof formats)[number] | null>(null);
  const [slow, setSlow] = useState(false);
  const [done, setDone] = useState('');
  useEffect(() => {
    if (!taking.pending) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [taking.pending]);
  const take = async (format: (typeof formats)[number]) => {
    setWanted(format);
    setDone('');
    const { reportId, from, to, only } = place;
    const answer = await taking.send({
      params: { reportId },
      body: { from, to, only, format, language },
      timeoutMs,
    });
    setWanted(null);
    if (answer.kind !== 'ok') return;
    saveFile(answer.value.fileName, answer.value.content, answer.value.mediaType);
    setDone(answer.value.fileName);
  };
  return (
    <div className="mg-report-files">
      {formats.map((format) => (
        <Button
          key={format}
          aria-disabled={taking.pending}
          onClick={() => taking.pending || void take(format)}
        >
          {t('rep.take', { format: format.toUpperCase() })}
        </Button>
      ))}
      <p role="status" className="oh-muted">
        {slow && wanted !== null
          ? t('rep.making', { format: wanted.toUpperCase() })
          : done === ''
            ? ''
            : t('rep.saved', { name: done })}
      </p>
      <RefusalNotice refusal={taking.refusal} onClose={taking.clear} />
    </div>
  );
}
