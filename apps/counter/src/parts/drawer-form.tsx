import type { ReactNode } from 'react';

interface DrawerFormProps {
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

/** The form in a drawer: Enter sends it; what is wrong is said by its fields, not by the browser. */
export function DrawerForm({ onSubmit, children }: DrawerFormProps) {
  return (
    <form
      className="cn-drawer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
