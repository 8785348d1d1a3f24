import qrcode from 'qrcode';
import { useMemo } from 'react';
import { useText } from '../text/use-text.ts';

const QUIET = 4;

/** Dark modules of a QR code as one path, with its quiet zone. */
export function qrPath(data: string): { path: string; size: number } {
  const { modules } = qrcode.create(data, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x) === 1) parts.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
  }
  return { path: parts.join(''), size: modules.size + 2 * QUIET };
}

/** A QR code, black on white whatever the theme: phones read nothing else as well. */
export function QrCode({ data, className = '' }: { readonly data: string; readonly className?: string }) {
  const { t } = useText();
  const { path, size } = useMemo(() => qrPath(data), [data]);
  return (
    <svg
      className={`oh-qr ${className}`}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('qr.label', { data })}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
