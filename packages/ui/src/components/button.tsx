import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `main`: the one thing to do here. `quiet`: everything else. `plain`: no frame. */
  readonly look?: 'main' | 'quiet' | 'plain';
  readonly icon?: IconName;
  readonly submit?: boolean;
  readonly children: ReactNode;
}

/** A button for fingers and keys; its height is the touch target of the device it stands on. */
export function Button({
  look = 'quiet',
  icon,
  submit = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`oh-button oh-button-${look} ${className}`}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'children'> {
  readonly icon: IconName;
  /** What it does, for those who cannot see the picture. */
  readonly label: string;
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={label}
      className={`oh-button oh-icon-button ${className}`}
    >
      <Icon name={icon} />
    </button>
  );
}
