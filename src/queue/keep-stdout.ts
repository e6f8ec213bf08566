/** Sends what libraries print to standard output to standard error, which keeps standard output for records alone. */
export function keepStdout(): void {
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
}
