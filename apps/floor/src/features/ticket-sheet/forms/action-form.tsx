import type { ReactNode } from 'react';
import type { Action } from '../actions.ts';
import { BackForm } from './back-form.tsx';
import { ClassForm, CourtesyForm } from './class-forms.tsx';
import { CancelForm, LeftForm, SelfServiceForm } from './end-forms.tsx';
import type { FormProps } from './form-props.ts';
import { HoldForm } from './hold-form.tsx';
import { MoveForm } from './move-form.tsx';
import { PapersForm } from './papers-form.tsx';
import { PreAcceptForm } from './pre-accept-form.tsx';
import { PrepareForm } from './prepare-form.tsx';

interface ActionFormProps extends FormProps {
  readonly action: Action;
}

const forms: Readonly<Record<Action, (props: FormProps) => ReactNode>> = {
  back: BackForm,
  courtesy: CourtesyForm,
  class: ClassForm,
  move: MoveForm,
  preAccept: PreAcceptForm,
  prepare: PrepareForm,
  'self-service': SelfServiceForm,
  hold: HoldForm,
  papers: PapersForm,
  left: LeftForm,
  cancel: CancelForm,
};

/** What an action needs to know before it is done. */
export function ActionForm({ action, ...props }: ActionFormProps) {
  const Form = forms[action];
  return <Form {...props} />;
}
