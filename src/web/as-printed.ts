/** Gives a value as printed with its unit; a unit that stands within the value is not said twice. */
export const asPrinted = ({
  printed,
  unit_printed,
}: {
  readonly printed: string;
  readonly unit_printed: string;
}): string => (unit_printed === '' || printed.includes(unit_printed) ? printed : `${printed} ${unit_printed}`);
