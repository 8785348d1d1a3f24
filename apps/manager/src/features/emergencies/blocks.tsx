import { type PaperBlockBody, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, saveFile, staffDate, useCommand, useZone } from '@onehall/ui';
import { wholeOf } from '../../lib/typed-values.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { Papers } from './papers-part.tsx';
import { RollRest } from './roll-rest.tsx';

interface PrintBlockProps {
  readonly papers: Papers;
  readonly onDone: () => Promise<void>;
}

/** Choices that are no printer and no service. */
const sheets = 'a4';
const byHand = 'by-hand';

/** Numbers a block and gives it as PDF or on a roll: its numbers are in the journal before anything is on paper. */
export function PrintBlock({ papers, onDone }: PrintBlockProps) {
  const { t, say, language } = useManagerText();
  const roll = useCommand(routes.rollPaperBlock);
  const print = useCommand(routes.printPaperBlock);
  const file = useCommand(routes.paperBlockFile);
  const send = async (
    values: Readonly<Record<'kind' | 'count' | 'drill' | 'where' | 'category', string>>,
  ) => {
    const { where } = values;
    const onRoll = where !== sheets && values.kind === 'ticket';
    const answer = await print.send({
      body: {
        kind: values.kind === 'form' ? 'form' : 'ticket',
        count: Math.min(Math.max(wholeOf(values.count) ?? 1, 1), 100),
        emergencyId: null,
        drill: values.drill === 'yes',
        categoryId: values.kind === 'ticket' && values.category !== byHand ? values.category : null,
      },
    });
    if (answer.kind !== 'ok') return false;
    const params = { blockId: answer.value.blockId };
    if (onRoll) await roll.send({ params, body: { deviceId: where } });
    else {
      const made = await file.send({ params, body: { language } });
      if (made.kind === 'ok') saveFile(made.value.fileName, made.value.content);
    }
    await onDone();
    return true;
  };
  const choice = (name: 'kind' | 'drill', ids: readonly ('ticket' | 'form' | 'no' | 'yes')[]) =>
    ids.map((id) => ({ id, name: t(`pad.${name}.${id}` as Parameters<typeof t>[0]) }));
  return (
    <ActForm
      title={t('pad.print')}
      fields={[
        {
          name: 'kind',
          label: t('pad.kind'),
          kind: 'choice',
          options: choice('kind', ['ticket', 'form']),
          begins: 'ticket',
        },
        {
          name: 'count',
          label: t('pad.count'),
          kind: 'whole',
          hint: t('pad.countHint'),
          begins: '40',
          most: 3,
        },
        {
          name: 'drill',
          label: t('pad.drill'),
          kind: 'choice',
          options: choice('drill', ['no', 'yes']),
          begins: 'no',
        },
        {
          name: 'where',
          label: t('pad.where'),
          kind: 'choice',
          hint: t('pad.whereHint'),
          options: [
            { id: sheets, name: t('pad.where.sheets') },
            ...papers.printers
              .filter(({ ready }) => ready)
              .map(({ deviceId, name }) => ({
                id: deviceId,
                name: say(name),
              })),
          ],
          begins: sheets,
        },
        {
          name: 'category',
          label: t('pad.category'),
          kind: 'choice',
          options: [
            { id: byHand, name: t('pad.byHand') },
            ...papers.categories.map(({ id, name }) => ({ id, name: say(name) })),
          ],
          begins: byHand,
        },
      ]}
      main={t('pad.do')}
      pending={print.pending || file.pending || roll.pending}
      refusal={print.refusal ?? file.refusal ?? roll.refusal}
      onClose={() => {
        print.clear();
        file.clear();
        roll.clear();
      }}
      onSend={send}
    />
  );
}

interface BlockListProps {
  readonly blocks: readonly PaperBlockBody[];
  readonly mayPrint: boolean;
  readonly printers: Papers['printers'];
  readonly onDone: () => Promise<void>;
}

const label = ({ kind, first, last }: PaperBlockBody) => {
  const written = (number: number) => `${kind === 'ticket' ? 'P' : 'F'}${String(number).padStart(4, '0')}`;
  return `${written(first)}–${written(last)}`;
};

/** Every block with what became of its numbers: issued is what was keyed, void, missing and open together. */
export function BlockList({ blocks, mayPrint, printers, onDone }: BlockListProps) {
  const { t, say, language } = useManagerText();
  const zone = useZone();
  const file = useCommand(routes.paperBlockFile);
  const save = async (blockId: string) => {
    const made = await file.send({ params: { blockId }, body: { language } });
    if (made.kind === 'ok') saveFile(made.value.fileName, made.value.content);
  };
  if (blocks.length === 0) return null;
  return (
    <section aria-labelledby="mg-em-blocks">
      <h3 id="mg-em-blocks">{t('pad.blocks')}</h3>
      <p className="oh-muted">{t('pad.account')}</p>
      <RefusalNotice refusal={file.refusal} onClose={file.clear} />
      <ul className="mg-em-block-list">
        {blocks.map((block) => (
          <li key={block.blockId}>
            <strong className="oh-number">{label(block)}</strong>
            <span className="oh-muted oh-number">
              {staffDate(block.printedAt, zone)} {clockTime(block.printedAt, zone)} {block.printedBy}
              {block.drill ? ` · ${t('pad.isDrill')}` : ''}
            </span>
            {block.categoryName === null ? null : <span className="oh-muted">{say(block.categoryName)}</span>}
            {block.sent === 0 ? null : (
              <span className={block.cameOut < block.sent ? 'mg-risk oh-number' : 'oh-muted oh-number'}>
                {t('pad.cameOut', { n: block.cameOut, of: block.sent })}
              </span>
            )}
            <span className={block.open > 0 ? 'mg-risk oh-number' : 'oh-number'}>
              {block.keyed} / {block.void} / {block.missing} / {block.open}
            </span>
            {mayPrint && block.cameOut < block.sent && block.open > 0 ? (
              <RollRest blockId={block.blockId} block={label(block)} printers={printers} onDone={onDone} />
            ) : null}
            {mayPrint ? (
              <Button
                icon="paper"
                aria-label={t('pad.fileOf', { block: label(block) })}
                onClick={() => void save(block.blockId)}
              >
                {t('pad.file')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
