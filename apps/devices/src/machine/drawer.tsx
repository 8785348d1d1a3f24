import type { HandActionBody } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useDevicesText } from '../lib/use-devices-text.ts';

interface DrawerProps {
  readonly open: boolean;
  readonly onAct: (action: HandActionBody) => void;
}

/** The cash drawer under the desk, open or shut. */
export function Drawer({ open, onAct }: DrawerProps) {
  const { t } = useDevicesText();
  return (
    <div className="dv-drawer">
      <svg viewBox="0 0 240 110" aria-hidden="true">
        <rect x="20" y="8" width="200" height="54" rx="6" className="dv-drawer-box" />
        {open ? (
          <>
            <path d="M28 54h184l16 30H12z" className="dv-drawer-inside" />
            <path d="M66 54L54 84M112 54l-4 30M158 54l8 30" className="dv-drawer-line" />
            <rect x="8" y="82" width="224" height="22" rx="4" className="dv-drawer-front" />
            <rect x="104" y="90" width="32" height="6" rx="3" className="dv-drawer-grip" />
          </>
        ) : (
          <>
            <rect x="28" y="30" width="184" height="26" rx="4" className="dv-drawer-front" />
            <rect x="104" y="40" width="32" height="6" rx="3" className="dv-drawer-grip" />
          </>
        )}
      </svg>
      <p className="dv-drawer-says">{t(open ? 'face.drawer-open' : 'face.drawer-shut')}</p>
      <div className="dv-hand">
        <Button disabled={!open} onClick={() => onAct({ does: 'push-drawer-shut' })}>
          {t('hand.push-drawer-shut')}
        </Button>
        <Button disabled={open} onClick={() => onAct({ does: 'open-drawer-by-key' })}>
          {t('hand.open-drawer-by-key')}
        </Button>
      </div>
    </div>
  );
}
