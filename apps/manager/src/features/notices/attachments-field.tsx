import { type NoticeAttachmentBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

type Attachments = readonly NoticeAttachmentBody[];

interface AttachmentsFieldProps {
  readonly attachments: Attachments;
  readonly onChange: (change: (was: Attachments) => Attachments) => void;
}

/** A little above what the hall keeps: what is larger is refused by it, in words, without being sent. */
const sentMost = 2_090_000;

async function base64Of(file: File): Promise<string> {
  // What is far too large is cut off: the hall says that it is too large, and the network is spared.
  const bytes = new Uint8Array(await file.slice(0, sentMost).arrayBuffer());
  let letters = '';
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece)
    letters += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(letters);
}

/** Files of a notice: each is sent when it is chosen, so that a fake is refused before anything is published. */
export function AttachmentsField({ attachments, onChange }: AttachmentsFieldProps) {
  const { t } = useManagerText();
  const keep = useCommand(routes.keepNoticeAttachment);
  const [sending, setSending] = useState<string | null>(null);
  const add = async (file: File) => {
    setSending(file.name);
    const name = file.name.slice(-80);
    const answer = await keep.send({ body: { name, base64: await base64Of(file) } });
    setSending(null);
    if (answer.kind === 'ok') onChange((was) => [...was, answer.value]);
  };
  return (
    <div className="oh-field mg-field">
      <span>{t('ntc.attachments')}</span>
      {attachments.length === 0 ? null : (
        <ul className="mg-notice-files">
          {attachments.map(({ attachmentId, name }) => (
            <li key={attachmentId}>
              <span>{name}</span>
              <Button
                className="mg-small"
                onClick={() => onChange((was) => was.filter((one) => one.attachmentId !== attachmentId))}
              >
                {t('ntc.detach', { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label>
        <small className="oh-muted">{t('ntc.attach')}</small>
        <input
          type="file"
          accept="image/png,image/jpeg,application/pdf"
          disabled={sending !== null}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined && file.size > 0) void add(file);
          }}
        />
      </label>
      {sending === null ? null : <p role="status">{t('ntc.attaching', { name: sending })}</p>}
      <RefusalNotice refusal={keep.refusal} onClose={keep.clear} />
    </div>
  );
}
