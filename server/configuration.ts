export interface Configuration {
  readonly port: number;
}
