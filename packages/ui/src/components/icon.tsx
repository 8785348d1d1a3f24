const paths = {
  back: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  down: 'M12 4v14M6 12l6 6 6-6',
  up: 'M12 20V6M6 12l6-6 6 6',
  check: 'M5 13l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6',
  phone:
    'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.3 9.4a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 2M12 17v.1',
  alert: 'M12 4L2.8 20h18.4L12 4zM12 10v4.5M12 17.3v.1',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.4 2',
  ticket: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4V6zM14.5 6v12',
  printer: 'M7 9V3.5h10V9M7 17H4.5V9h15v8H17M7 14h10v6.5H7V14z',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.7-3.4 3.2-5 6.5-5s5.800 1.600 6.500 5M16 4.700a3.500 3.500 0 0 1 0 6.600M18 14.900c2 .700 3.100 2.200 3.500 4.600',
  paper: 'M6 3h8l4 4v14H6V3zM14 3v4h4M9 12h6M9 16h6',
  sound:
    'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500H4zM15.500 9a4 4 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11',
  link: 'M10 14l4-4M8.500 11L6 13.500a3.500 3.500 0 0 0 5 5L13.500 16M10.500 8L13 5.500a3.500 3.500 0 0 1 5 5L15.500 13',
  cut: 'M3 3l18 18M5 10.500a11 11 0 0 1 4-2.400M2.500 7.500a15 15 0 0 1 3.300-2.200M13 5a15 15 0 0 1 8.500 3M16.500 9.500a11 11 0 0 1 2.500 1.500M9 14.500a5 5 0 0 1 5-.800M12 18.500v.100',
  delete: 'M9 5h12v14H9l-6-7 6-7zM12.500 9.500l5 5M17.500 9.500l-5 5',
  external: 'M13 4h7v7M20 4l-9 9M9 5H4v15h15v-5',
  place:
    'M12 21.5c4.500-4.700 7-8.200 7-11.500a7 7 0 0 0-14 0c0 3.300 2.500 6.800 7 11.500zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
} as const;

export type IconName = keyof typeof paths;

/** A line picture in the colour and size of the text beside it; always with words, so hidden from readers. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`oh-icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
