import type { DevicesView } from '@onehall/protocol';
import { Button, IconButton } from '@onehall/ui';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import type { PostDraft } from './draft.ts';
import { Field, Part, Pick } from './field.tsx';
import type { FormProps } from './form-props.ts';
import { kindRules } from './kind-rules.ts';

/** Places that a device of this class can serve, as they are called. */
function usePlaces({ places }: DevicesView, at: readonly string[]): readonly (readonly [string, string])[] {
  const { t, say } = useDevicesText();
  const counters = places.counters.map(
    ({ id, number }) => [`counter ${id}`, t('wiring.counter', { number })] as const,
  );
  const kiosks = places.kiosks.map(({ id, name }) => [`kiosk ${id}`, say(name)] as const);
  return [
    ...(at.includes('kiosk') ? kiosks : []),
    ...(at.includes('counter') ? counters : []),
    ...(at.includes('hall') ? [['hall hall', t('wiring.hall')] as const] : []),
  ];
}

interface PostsPartProps extends FormProps {
  readonly problem: string | null;
}

/** Whom it serves: one place, or several where places share it; each unit of a bus with its number and its use. */
export function PostsPart(props: PostsPartProps) {
  const { t } = useDevicesText();
  const { view, of, draft, onChange, problem, wrong } = props;
  const rules = kindRules[of.kind];
  const places = usePlaces(view, rules.at);
  const { posts } = draft;
  const change = (key: string, next: Partial<PostDraft>) =>
    onChange({ posts: posts.map((one) => (one.key === key ? { ...one, ...next } : one)) });
  const blank = (): PostDraft => ({
    key: `new-${Date.now()}`,
    place: places[0]?.[0] ?? '',
    unit: '',
    use: rules.uses[0] ?? 'panel',
  });
  if (!rules.many) {
    const [first] = posts;
    return (
      <Part title={t('wiring.posts')} problem={problem}>
        <Pick
          label={t('wiring.place')}
          value={first?.place ?? ''}
          choices={[['', t('wiring.nowhere')], ...places]}
          onChange={(place) => onChange({ posts: place === '' ? [] : [{ ...(first ?? blank()), place }] })}
        />
        <Stops {...props} />
      </Part>
    );
  }
  return (
    <Part title={t('wiring.posts')} problem={problem ?? wrong('posts')}>
      {posts.length === 0 ? <p className="oh-muted">{t('wiring.noPosts')}</p> : null}
      <ol className="dv-posts">
        {posts.map((post, index) => (
          <li key={post.key}>
            <Pick
              label={t('wiring.place')}
              value={post.place}
              choices={places}
              onChange={(place) => change(post.key, { place })}
            />
            {rules.uses.length === 0 ? null : (
              <UnitField post={post} onChange={(next) => change(post.key, next)} uses={rules.uses} />
            )}
            <IconButton
              icon="cross"
              label={t('wiring.dropPost', { n: index + 1 })}
              onClick={() => onChange({ posts: posts.filter((one) => one.key !== post.key) })}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button disabled={places.length === 0} onClick={() => onChange({ posts: [...posts, blank()] })}>
          {t('wiring.addPost')}
        </Button>
      </p>
      <Stops {...props} />
    </Part>
  );
}

interface UnitFieldProps {
  readonly post: PostDraft;
  readonly uses: readonly PostDraft['use'][];
  readonly onChange: (next: Partial<PostDraft>) => void;
}

function UnitField({ post, uses, onChange }: UnitFieldProps) {
  const { t } = useDevicesText();
  return (
    <>
      <Field label={t('wiring.unit')} className="dv-unit-field">
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            maxLength={3}
            placeholder={t(uses.length < 2 ? 'wiring.unitHint' : 'wiring.unitHintBus')}
            value={post.unit}
            onChange={(event) => onChange({ unit: event.target.value })}
          />
        )}
      </Field>
      {uses.length < 2 ? null : (
        <Pick
          label={t('wiring.use')}
          value={post.use}
          choices={uses.map((one) => [one, t(`use.${one}`)] as const)}
          onChange={(use) => onChange({ use })}
        />
      )}
    </>
  );
}

/** Only a device that serves a counter can stop one [C9]. */
function Stops({ draft, onChange }: FormProps) {
  const { t } = useDevicesText();
  if (!draft.posts.some((post) => post.place.startsWith('counter '))) return null;
  return (
    <label className="dv-check">
      <input
        type="checkbox"
        checked={draft.stopsCounter}
        onChange={(event) => onChange({ stopsCounter: event.target.checked })}
      />
      <span>
        {t('wiring.stops')} <small className="oh-muted">{t('wiring.stopsWhat')}</small>
      </span>
    </label>
  );
}
