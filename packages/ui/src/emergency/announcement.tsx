import { type RunningEmergency, routes } from '@onehall/protocol';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import { useText } from '../text/use-text.ts';

interface AnnouncementProps {
  readonly emergency: RunningEmergency;
  readonly onDone: () => void;
}

/** What customers read on boards, kiosk and phones: proposed by the checklist, put up and taken down by a person. */
export function Announcement({ emergency, onDone }: AnnouncementProps) {
  const { t } = useText();
  const id = useId();
  const announce = useCommand(routes.announceEmergency);
  const { announcement, proposed, drill, emergencyId } = emergency;
  const [words, setWords] = useState(announcement ?? proposed);
  const send = async (next: typeof words | null) => {
    const answer = await announce.send({ params: { emergencyId }, body: { announcement: next } });
    if (answer.kind === 'ok') onDone();
  };
  const same = announcement !== null && announcement.zh === words.zh && announcement.en === words.en;
  return (
    <section className="oh-emergency-part" aria-labelledby={`${id}-head`}>
      <h4 id={`${id}-head`}>{t('emergency.announce')}</h4>
      <p className="oh-muted">{t(drill ? 'emergency.announceNone' : 'emergency.announceWhere')}</p>
      {(['zh', 'en'] as const).map((language) => (
        <label key={language} className="oh-emergency-words">
          <span>{t(`emergency.${language}`)}</span>
          <textarea
            rows={2}
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            maxLength={language === 'zh' ? 160 : 280}
            value={words[language]}
            onChange={(event) => setWords({ ...words, [language]: event.target.value })}
          />
        </label>
      ))}
      <div className="oh-emergency-acts">
        <Button look="main" disabled={announce.pending || same} onClick={() => void send(words)}>
          {t(announcement === null ? 'emergency.announceOn' : 'emergency.announceChange')}
        </Button>
        {announcement === null ? null : (
          <Button disabled={announce.pending} onClick={() => void send(null)}>
            {t('emergency.announceOff')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={announce.refusal} onClose={announce.clear} />
    </section>
  );
}
