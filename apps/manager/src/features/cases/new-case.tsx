import { type BodyOf, routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

const channels = ['call', 'letter', 'desk', 'hotline', 'province'] as const;
const kinds = ['complaint', 'dissatisfaction', 'fault', 'repair', 'suggestion'] as const;
const topics = ['network', 'billing', 'data', 'other'] as const;
const sure = ['no', 'yes'] as const;
const hourMs = 3_600_000;

type Name =
  | 'channel'
  | 'kind'
  | 'topic'
  | 'content'
  | 'expectation'
  | 'name'
  | 'mobile'
  | 'readBack'
  | 'number'
  | 'hours';
type Body = Omit<BodyOf<typeof routes.openCase>, 'commandId'>;

/** What is sent of a case that came by telephone, letter or another's order. `now` in epoch ms. */
export function newCaseBody(values: Readonly<Record<Name, string>>, now: number): Body {
  const channel = channels.find((one) => one === values.channel) ?? 'call';
  const hours = Number(values.hours);
  const dueAt = hours > 0 ? now + hours * hourMs : null;
  const named = values.name.trim() !== '' || values.mobile.trim() !== '';
  const fromOutside = channel === 'hotline' || channel === 'province';
  return {
    channel,
    kind: kinds.find((one) => one === values.kind) ?? 'complaint',
    topic: topics.find((one) => one === values.topic) ?? 'other',
    content: values.content.trim(),
    expectation: values.expectation.trim(),
    contact: named ? { name: values.name.trim(), mobile: values.mobile.trim() } : null,
    readBack: values.readBack === 'yes',
    outside: fromOutside ? { where: channel, number: values.number.trim(), dueAt } : null,
    ...{ draftId: null, visitId: null, guided: [], major: false, device: null, next: null },
  };
}

/** A case that nobody stands before us with [D11]: by telephone or letter, or an order from the hotline or the province. */
export function NewCase() {
  const { t } = useManagerText();
  const open = useCommand(routes.openCase);
  const [number, setNumber] = useState<string | null>(null);
  const choice = (ids: readonly string[], words: (id: string) => string) =>
    ids.map((id) => ({ id, name: words(id) }));
  return (
    <div className="mg-scroll" {...scrollable}>
      <p className="oh-muted">{t('case.newWhat')}</p>
      <ActForm<Name>
        fields={[
          {
            name: 'channel',
            label: t('case.field.channel'),
            kind: 'choice',
            begins: 'call',
            options: channels.map((id) => ({ id, name: t(`case.channel.${id}`) })),
          },
          {
            name: 'kind',
            label: t('case.kind'),
            kind: 'choice',
            begins: 'complaint',
            options: kinds.map((id) => ({ id, name: t(`case.kind.${id}`) })),
          },
          {
            name: 'topic',
            label: t('case.field.topic'),
            kind: 'choice',
            begins: 'network',
            options: topics.map((id) => ({ id, name: t(`case.topic.${id}`) })),
          },
          { name: 'content', label: t('case.content'), kind: 'lines', least: 2 },
          { name: 'expectation', label: t('case.expectation'), optional: true, most: 400 },
          {
            name: 'name',
            label: t('case.field.name'),
            hint: t('case.nameHint'),
            optional: true,
            most: 40,
          },
          { name: 'mobile', label: t('case.field.mobile'), optional: true, most: 11 },
          {
            name: 'readBack',
            label: t('case.field.readBack'),
            kind: 'choice',
            begins: 'no',
            options: choice(sure, (id) => t(`case.accepted.${id === 'yes' ? 'yes' : 'no'}`)),
          },
          {
            name: 'number',
            label: t('case.field.theirNumber'),
            hint: t('case.outsideHint'),
            optional: true,
            most: 60,
          },
          { name: 'hours', label: t('case.field.theirHours'), kind: 'whole', optional: true },
        ]}
        main={t('case.newMain')}
        pending={open.pending}
        refusal={open.refusal}
        onClose={open.clear}
        onSend={async (values) => {
          setNumber(null);
          const answer = await open.send({ body: newCaseBody(values, Date.now()) });
          if (answer.kind === 'ok') setNumber(answer.value.number);
          return answer.kind === 'ok';
        }}
      />
      {number === null ? null : <p role="status">{t('case.newDone', { number })}</p>}
    </div>
  );
}
