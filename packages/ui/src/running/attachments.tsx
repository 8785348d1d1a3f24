import { type NoticeAttachmentBody, routes } from '@onehall/protocol';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { call } from '../server/call.ts';
import { saveFile } from '../server/save-file.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';

const kilo = 1000;

/** What hangs on a notice: a picture is shown here, a PDF handed to whatever reads it on this machine. */
export function Attachments({ attachments }: { readonly attachments: readonly NoticeAttachmentBody[] }) {
  return attachments.map((one) => <Attachment key={one.attachmentId} attachment={one} />);
}

function Attachment({ attachment }: { readonly attachment: NoticeAttachmentBody }) {
  const { t } = useText<RunningKey>();
  const { attachmentId, name, kind, bytes } = attachment;
  const [picture, setPicture] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async () => {
    const answer = await call(routes.readNoticeAttachment, { params: { attachmentId } });
    setRefusal(refusalOf(answer));
    if (answer.kind !== 'ok') return;
    if (kind === 'pdf') saveFile(name, answer.value.base64);
    else setPicture(`data:image/${kind};base64,${answer.value.base64}`);
  };
  return (
    <>
      <Button
        icon="paper"
        aria-expanded={kind === 'pdf' ? undefined : picture !== null}
        onClick={() => (picture === null ? void open() : setPicture(null))}
      >
        {picture === null
          ? t('notice.attachment', { name, kb: Math.ceil(bytes / kilo) })
          : t('notice.attachmentHide', { name })}
      </Button>
      <RefusalNotice refusal={refusal} onRetry={() => void open()} />
      {picture === null ? null : (
        <img className="oh-notice-picture" src={picture} alt={t('notice.picture', { name })} />
      )}
    </>
  );
}
