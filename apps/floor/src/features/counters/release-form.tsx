import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { CommandForm } from '../../lib/command-form.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { CounterFormProps } from './counter-form-props.ts';

/** Signs a clerk off who cannot do it; asked once more, for a customer may stand there. */
export function ReleaseForm({ card, onBack, onDone }: CounterFormProps) {
  const { t, say } = useFloorText();
  const release = useCommand(routes.releaseCounter);
  const name = card.clerkName === null ? t('advice.someone') : say(card.clerkName);
  const send = async () => {
    const answer = await release.send({ params: { counterId: card.counterId } });
    if (answer.kind === 'ok') onDone(t('card.releaseDone', { number: card.number }));
  };
  return (
    <CommandForm
      title={t('card.release')}
      what={t('card.releaseWhat', { name, number: card.number })}
      send={t('card.releaseSend')}
      ready
      command={release}
      onSend={() => void send()}
      onBack={onBack}
    />
  );
}
