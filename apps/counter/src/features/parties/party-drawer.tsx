import type { VisitView } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { type PartyMode, partyModes } from '../../lib/party-mode.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { CheckForm } from './check-form.tsx';
import { CopyForm } from './copy-form.tsx';
import { LineForm } from './line-form.tsx';
import { PartyList } from './party-list.tsx';
import { PasswordForm } from './password-form.tsx';
import { PersonForm } from './person-form.tsx';
import './parties.css';

interface PartyDrawerProps {
  readonly visit: VisitView;
  /** What is likeliest wanted; null: what the visit lacks most. */
  readonly mode: PartyMode | null;
  readonly onClose: () => void;
}

/** What the visit lacks most: somebody without a number (the step beside asks for one), a proof, or another line. */
function likelyMode(visit: VisitView): PartyMode {
  const current = visit.parties.find((party) => party.current);
  if (current === undefined) return 'person';
  if (current.kind === 'person') return current.copyKept ? 'line' : 'copy';
  return current.proof === null ? 'document' : 'line';
}

/** Everybody whom the visit is about, what each has proved, and how another proof or another person comes in [C5]. */
export function PartyDrawer({ visit, mode: asked, onClose }: PartyDrawerProps) {
  const { t } = useConsoleText();
  const [mode, setMode] = useState(asked ?? likelyMode(visit));
  const current = visit.parties.find((party) => party.current) ?? null;
  const possible = partyModes.filter((one) => {
    if (one === 'document' || one === 'password') return current?.kind === 'line';
    return one !== 'copy' || visit.parties.length > 0;
  });
  const shown = possible.includes(mode) ? mode : (possible[0] ?? 'line');
  return (
    <Drawer name="party" title={t('party.title')} onClose={onClose}>
      <PartyList parties={visit.parties} visitId={visit.visitId} />
      <Modes possible={possible} mode={shown} onMode={setMode} />
      <Mode key={shown} mode={shown} visit={visit} onClose={onClose} />
    </Drawer>
  );
}

interface ModesProps {
  readonly possible: readonly PartyMode[];
  readonly mode: PartyMode;
  readonly onMode: (mode: PartyMode) => void;
}

/** What may be done, each by its digit; while somebody types, with Alt. */
function Modes({ possible, mode, onMode }: ModesProps) {
  const { t } = useConsoleText();
  useKeys(possible.map((one, index) => ({ key: String(index + 1), run: () => onMode(one) })));
  return (
    <div className="cn-party-modes" role="toolbar" aria-label={t('party.mode')}>
      {possible.map((one, index) => (
        <Button key={one} aria-pressed={one === mode} onClick={() => onMode(one)}>
          {t(`party.mode.${one}`)} <kbd>{index + 1}</kbd>
        </Button>
      ))}
    </div>
  );
}

interface ModeProps {
  readonly mode: PartyMode;
  readonly visit: VisitView;
  readonly onClose: () => void;
}

function Mode(props: ModeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <div ref={place} className="cn-party-form">
      <ModeForm {...props} />
    </div>
  );
}

function ModeForm({ mode, visit, onClose }: ModeProps) {
  const props = { visit, onDone: onClose };
  switch (mode) {
    case 'document':
      return <CheckForm {...props} />;
    case 'password':
      return <PasswordForm {...props} />;
    case 'line':
      return <LineForm {...props} />;
    case 'person':
      return <PersonForm {...props} />;
    case 'copy':
      return <CopyForm {...props} />;
  }
}
