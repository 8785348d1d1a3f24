import { routes, type ServiceEntry } from '@onehall/protocol';
import { Button, call, Icon, useCommand } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
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
  const [photo, setPhoto] = useState<PhotoTaken>(noPhoto);
  const wrong = mobile !== '' && !MOBILE.test(mobile);
  const { image, scaling } = photo;
  const ready = !wrong && !scaling && (chosen.length > 0 || mobile !== '' || image !== null);
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
      <Photo photo={photo} there={ticket.preAccepted?.hasCopy === true} onChange={setPhoto} />
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
  const choose = ({ serviceId, name }: Chosen) => {
    onChange([...chosen, { serviceId, name }]);
    setTyped('');
  };
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
            onKeyDown={(event) => {
              // Enter ends the search, not the form: the first that was found is meant.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const [meant] = typed.trim() === '' ? [] : rest;
              if (meant !== undefined) choose(meant);
            }}
          />
          <div className="fl-chips">
            {rest.map((one) => (
              <Button key={one.serviceId} onClick={() => choose(one)}>
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

interface PhotoTaken {
  readonly image: string | null;
  /** The camera has given a picture that is still being made small enough: it must not be left behind. */
  readonly scaling: boolean;
  readonly unreadable: boolean;
}

const noPhoto: PhotoTaken = { image: null, scaling: false, unreadable: false };

interface PhotoProps {
  readonly photo: PhotoTaken;
  /** One was taken before; a new one replaces it. */
  readonly there: boolean;
  readonly onChange: (photo: PhotoTaken) => void;
}

/** A photo of the document; it is sealed as it arrives and shown to nobody on the floor. */
function Photo({ photo, there, onChange }: PhotoProps) {
  const { t } = useFloorText();
  const newest = useRef<File | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    newest.current = file;
    onChange({ ...noPhoto, scaling: true });
    const image = await scaledJpeg(file);
    // One that was taken again meanwhile is not the one that is meant.
    if (newest.current === file) onChange({ image, scaling: false, unreadable: image === null });
  };
  const said = () => {
    if (photo.scaling) return t('pre.photoScaling');
    if (photo.unreadable) return t('pre.photoWrong');
    if (photo.image !== null) return t('pre.photoTaken');
    return t(there ? 'pre.photoThere' : 'pre.photoHint');
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
      <small className={photo.unreadable ? 'fl-risk' : 'oh-muted'} role="status">
        {said()}
      </small>
    </label>
  );
}
