import { type FloorPlanBody, type PlaceKindBody, placeKind } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useManagerText } from '../../../lib/use-manager-text.ts';
import { SelectField, WordsField } from '../fields.tsx';
import type { FormTools } from '../setting-form.tsx';
import { useSettingsPlace } from '../settings-context.ts';
import { boxOf, changed, movedTo, type Picked, without } from './plan-draft.ts';

const kinds: readonly PlaceKindBody[] = placeKind.options;

interface PlanPartsProps {
  readonly plan: FloorPlanBody;
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked | null) => void;
  readonly problem: FormTools<FloorPlanBody>['problem'];
}

/** Everything on the drawing by name; the one that is picked is moved and changed. */
export function PlanParts({ plan, picked, onPick, problem }: PlanPartsProps) {
  const { t } = useManagerText();
  const nameOf = useNames();
  const wrong = (list: Picked['list'], index: number) => problem(`${list}.${index}`) !== null;
  const row = (list: Picked['list'], index: number, name: string) => (
    <li key={`${list} ${index}`}>
      <button
        type="button"
        className={wrong(list, index) ? 'mg-plan-part mg-risk' : 'mg-plan-part'}
        aria-pressed={picked?.list === list && picked.index === index}
        onClick={() => onPick({ list, index })}
      >
        {name}
      </button>
    </li>
  );
  return (
    <ul className="mg-plan-parts" aria-label={t('planSet.parts')}>
      {plan.places.map((place, index) => row('places', index, nameOf(place)))}
      {plan.walls.map((_, index) => row('walls', index, t('planSet.wall', { n: index + 1 })))}
    </ul>
  );
}

/** What a place is called, as its sign says it. */
function useNames() {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  return ({ kind, of, name }: FloorPlanBody['places'][number]) => {
    const counter = settings.counters.find((one) => one.id === of);
    const kiosk = settings.kiosks.find((one) => one.id === of);
    if (kind === 'counter' && counter !== undefined) return t('plan.counter', { n: counter.number });
    if (kind === 'kiosk' && kiosk !== undefined) return say(kiosk.name);
    return name === null || name.zh === '' ? t(`plan.kind.${kind}`) : say(name);
  };
}

interface PickedPartProps extends PlanPartsProps {
  readonly onChange: (plan: FloorPlanBody) => void;
}

/** What is picked: what it is, where it stands, and away with it. */
export function PickedPart({ plan, picked, onPick, onChange, problem }: PickedPartProps) {
  const { t } = useManagerText();
  const box = picked === null ? null : boxOf(plan, picked);
  if (picked === null || box === null) return <p className="oh-muted">{t('planSet.pick')}</p>;
  const said = problem(`${picked.list}.${picked.index}`);
  return (
    <div className="mg-plan-picked">
      {picked.list === 'places' ? (
        <PlaceFields plan={plan} index={picked.index} onChange={onChange} />
      ) : (
        <div className="mg-plan-numbers">
          {(['width', 'depth'] as const).map((side) => (
            <Squares
              key={side}
              label={t(`planSet.${side}`)}
              value={box[side]}
              onChange={(value) =>
                onChange(changed(plan, { list: 'walls', index: picked.index }, { [side]: value }))
              }
            />
          ))}
        </div>
      )}
      <div className="mg-plan-numbers">
        <Squares
          label={t('planSet.x')}
          value={box.x}
          onChange={(x) => onChange(movedTo(plan, picked, x, box.y))}
        />
        <Squares
          label={t('planSet.y')}
          value={box.y}
          onChange={(y) => onChange(movedTo(plan, picked, box.x, y))}
        />
      </div>
      {said === null ? null : (
        <p className="mg-risk" role="alert">
          {said}
        </p>
      )}
      <Button
        onClick={() => {
          onChange(without(plan, picked));
          onPick(null);
        }}
      >
        {t('set.remove')}
      </Button>
    </div>
  );
}

interface PlaceFieldsProps extends Pick<PickedPartProps, 'plan' | 'onChange'> {
  readonly index: number;
}

function PlaceFields({ plan, index, onChange }: PlaceFieldsProps) {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const place = plan.places[index];
  if (place === undefined) return null;
  const set = (change: Partial<typeof place>) => onChange(changed(plan, { list: 'places', index }, change));
  const units: Partial<Record<PlaceKindBody, readonly { readonly id: string; readonly name: string }[]>> = {
    counter: settings.counters.map(({ id, number }) => ({ id, name: t('plan.counter', { n: number }) })),
    kiosk: settings.kiosks.map(({ id, name }) => ({ id, name: say(name) })),
  };
  const options = units[place.kind];
  return (
    <>
      <SelectField
        label={t('planSet.kind')}
        value={place.kind}
        options={kinds.map((id) => ({ id, name: t(`plan.kind.${id}`) }))}
        onChange={(id) => {
          const kind = kinds.find((one) => one === id) ?? 'other';
          set({ kind, of: units[kind]?.[0]?.id ?? null, name: null });
        }}
        problem={null}
      />
      {options === undefined ? (
        <WordsField
          label={t('planSet.name')}
          value={place.name ?? { zh: '', en: '' }}
          onChange={(name) => set({ name: name.zh === '' && name.en === '' ? null : name })}
          problem={null}
        />
      ) : (
        <SelectField
          label={t('planSet.which')}
          value={place.of ?? ''}
          options={options}
          onChange={(of) => set({ of })}
          problem={null}
        />
      )}
    </>
  );
}

interface SquaresProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Metres, which are squares. It shows what the drawing has: what is pressed there is read here. */
export function Squares({ label, value, onChange }: SquaresProps) {
  return (
    <label className="mg-plan-number">
      {label}
      <input
        type="number"
        min={0}
        max={60}
        value={value}
        onChange={(event) => onChange(Math.trunc(Number(event.target.value)))}
      />
    </label>
  );
}
