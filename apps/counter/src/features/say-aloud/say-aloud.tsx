import type { LanguageBody, LiveAnnouncement } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { announceAmount, clipFile, PAUSE } from '@onehall/voice/announcements';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { VoicePlayer } from './voice-player.ts';

export interface Sound {
  readonly allowed: boolean;
  readonly allow: () => void;
  readonly say: (announcements: readonly LiveAnnouncement[]) => void;
}

/** Amounts said aloud [C7], in the language the customer has chosen. Any touch of the page lets it speak. */
export function useSaidAloud(language: LanguageBody): Sound {
  const [player] = useState(() => new VoicePlayer());
  const allowed = useSyncExternalStore(
    useCallback((changed) => player.onChange(changed), [player]),
    () => player.allowed,
  );
  const allow = useCallback(() => void player.allow(), [player]);
  useEffect(() => {
    if (allowed) return;
    window.addEventListener('pointerdown', allow, { once: true });
    return () => window.removeEventListener('pointerdown', allow);
  }, [allowed, allow]);
  const say = useCallback(
    (announcements: readonly LiveAnnouncement[]) => {
      for (const { kind, amountFen } of announcements) {
        const clips = announceAmount({ kind, amountFen, language });
        player.say([...clips, PAUSE].map(clipFile));
      }
    },
    [player, language],
  );
  return { allowed, allow, say };
}

export function SoundSwitch({ sound }: { readonly sound: Sound }) {
  const { t } = useCustomerText();
  if (sound.allowed) return null;
  return (
    <Button icon="sound" onClick={sound.allow}>
      {t('head.soundOff')}
    </Button>
  );
}
