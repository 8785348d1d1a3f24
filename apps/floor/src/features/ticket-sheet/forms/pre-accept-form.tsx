import { routes, type ServiceEntry } from '@onehall/protocol';
import { Button, call, Icon, useCommand } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { CommandForm } from '../../../lib/command-form.tsx';
import { scaledJpeg } from '../../../lib/scaled-jpeg.ts';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

const SERVICES_MAX = 6;
const MOBILE = /^1[3-9]\d{9}$/;
type Chosen = Pick<ServiceEntry, 'serviceId' | 'name'>;

/** The guide begins the visit while the customer waits [Q8, C9]: services, number, a photo of the document. */
export function PreAcceptForm({ ticket, onBack, onDone }: FormProps) {
  const { t } = useFloorText();
  const preAccept = useCommand(routes.preAcceptVisit);
  const [chosen, setChosen] = useState<readonly Chosen[]>(ticket.preAccepted?.services ?? []);
  const [mobile, setMobile] = useState('');
  const [image, setImage] = useState<string | null>(null);
  const wrong = mobile !== '' && !MOBILE.test(mobile);
  const ready = !wrong && (chosen.length > 0 || mobile !== '' || image !== null);
  const send = async () => {
    const params = { ticketId: ticket.ticketId };
    const body = {
      serviceIds: chosen.map((one) => one.serviceId),
      mobile: mobile === '' ? null : mobile,
      image,
    };
    const answer = await preAccept.send({ params, body });
    if (answer.kind === 'ok') onDone(t('pre.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.preAccept')}
      what={t('pre.what')}
      send={t('pre.send')}
      ready={ready}
      command={preAccept}
      onSend={() => void send()}
      onBack={onBack}
    >
      <Services chosen={chosen} onChange={setChosen} />
      <label className="oh-field">
        {t('pre.mobile')}
        <input
          className="oh-number"
          inputMode="numeric"
          autoComplete="off"
          maxLength={11}
          value={mobile}
          aria-invalid={wrong}
          onChange={(event) => setMobile(event.target.value.replaceAll(/\D/g, '').slice(0, 11))}
        />
        <small className={wrong ? 'fl-risk' : 'oh-muted'}>
          {wrong
            ? t('pre.mobileWrong')
            : t(ticket.preAccepted?.hasNumber === true ? 'pre.mobileThere' : 'pre.mobileHint')}
        </small>
      </label>
      <Photo image={image} there={ticket.preAccepted?.hasCopy === true} onChange={setImage} />
    </CommandForm>
  );
}

interface ServicesProps {
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: readonly Chosen[]) => void;
}

/** Services found by what the customer says, by pinyin initials or words; at most six. */
function Services({ chosen, onChange }: ServicesProps) {
  const { t, say } = useFloorText();
  const [typed, setTyped] = useState('');
  const found = useServices(typed);
  const rest = found.filter((one) => !chosen.some((other) => other.serviceId === one.serviceId)).slice(0, 8);
  return (
    <fieldset className="fl-services">
      <legend>{t('pre.services')}</legend>
      <div className="fl-chips">
        {chosen.map((one) => (
          <Button
            key={one.serviceId}
            icon="cross"
            aria-label={t('pre.without', { name: say(one.name) })}
            onClick={() => onChange(chosen.filter((other) => other.serviceId !== one.serviceId))}
          >
            {say(one.name)}
          </Button>
        ))}
      </div>
      {chosen.length >= SERVICES_MAX ? (
        <p className="oh-muted">{t('pre.enough', { n: SERVICES_MAX })}</p>
      ) : (
        <>
          <input
            type="search"
            aria-label={t('pre.find')}
            placeholder={t('pre.find')}
            maxLength={30}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div className="fl-chips">
            {rest.map((one) => (
              <Button
                key={one.serviceId}
                onClick={() => {
                  onChange([...chosen, one]);
                  setTyped('');
                }}
              >
                {say(one.name)}
              </Button>
            ))}
            {typed !== '' && rest.length === 0 ? <p className="oh-muted">{t('pre.nothing')}</p> : null}
          </div>
        </>
      )}
    </fieldset>
  );
}

/** All services until something is typed; an answer to what is no longer typed is dropped. */
function useServices(typed: string): readonly ServiceEntry[] {
  const [found, setFound] = useState<readonly ServiceEntry[]>([]);
  const wanted = typed.trim();
  useEffect(() => {
    let gone = false;
    const asked =
      wanted === '' ? call(routes.readServices) : call(routes.searchServices, { params: { typed: wanted } });
    void asked.then((answer) => {
      if (!gone && answer.kind === 'ok') setFound(answer.value.services);
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return found;
}

interface PhotoProps {
  readonly image: string | null;
  /** One was taken before; a new one replaces it. */
  readonly there: boolean;
  readonly onChange: (image: string | null) => void;
}

/** A photo of the document; it is sealed as it arrives and shown to nobody on the floor. */
function Photo({ image, there, onChange }: PhotoProps) {
  const { t } = useFloorText();
  const [unreadable, setUnreadable] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const scaled = await scaledJpeg(file);
    setUnreadable(scaled === null);
    onChange(scaled);
  };
  return (
    <label className="fl-photo">
      <span className="fl-photo-take">
        <Icon name="person" /> {t('pre.photo')}
      </span>
      <input
        className="oh-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <small className={unreadable ? 'fl-risk' : 'oh-muted'} role="status">
        {unreadable
          ? t('pre.photoWrong')
          : t(image !== null ? 'pre.photoTaken' : there ? 'pre.photoThere' : 'pre.photoHint')}
      </small>
    </label>
  );
}
