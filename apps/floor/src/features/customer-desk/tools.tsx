import type { FloorView } from '@onehall/protocol';
import { Button, type IconName, Sheet } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { BookForm } from './book-form.tsx';
import { ByHandForm } from './by-hand-form.tsx';
import { CheckInForm } from './check-in-form.tsx';
import { PromiseForm } from './promise-form.tsx';
import { ReprintForm } from './reprint-form.tsx';
import type { ToolProps } from './tool-props.ts';

const tools = ['reprint', 'check-in', 'book', 'by-hand', 'promise'] as const;
type Tool = (typeof tools)[number];

const icons: Readonly<Record<Tool, IconName>> = {
  reprint: 'printer',
  'check-in': 'check',
  book: 'clock',
  'by-hand': 'ticket',
  promise: 'back',
};
const forms: Readonly<Record<Tool, (props: ToolProps) => ReactNode>> = {
  reprint: ReprintForm,
  'check-in': CheckInForm,
  book: BookForm,
  'by-hand': ByHandForm,
  promise: PromiseForm,
};

/** What a guide does for somebody who stands in front of them without a ticket at hand. */
export function Tools({ view }: { readonly view: FloorView }) {
  const { t } = useFloorText();
  const [tool, setTool] = useState<Tool | null>(null);
  const close = () => setTool(null);
  const Form = tool === null ? null : forms[tool];
  return (
    <>
      <div className="fl-desk">
        {tools.map((one) => (
          <Button key={one} icon={icons[one]} onClick={() => setTool(one)}>
            {t(`desk.${one}`)}
          </Button>
        ))}
      </div>
      {Form === null || tool === null ? null : (
        <Sheet className="fl-sheet" title={t(`desk.${tool}`)} onClose={close}>
          <Form view={view} onClose={close} />
        </Sheet>
      )}
    </>
  );
}
