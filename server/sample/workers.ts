// Who works on the sample floor. Every code and PIN here is public: the people are invented and the floor is for trying things out.

export interface SampleWorker {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly crew: 'crew-a' | 'crew-b' | 'crew-c' | 'crew-d';
  /** Preferred first. */
  readonly languages: readonly string[];
  readonly badge: string;
  /** Whose sheet opens at a kiosk, by badge and PIN; nobody else’s. */
  readonly supervises?: 'site';
}

/** The PIN of every sample worker. Workers of a real site get their own. */
export const samplePin = '246810';

export const sampleWorkers: readonly SampleWorker[] = [
  person('2041', 'Marek', 'Kowalczyk', 'crew-a', ['pl', 'de'], 'NH-2041-7'),
  person('2043', 'Anke', 'Petersen', 'crew-a', ['de'], 'NH-2043-9'),
  person('2057', 'Katarzyna', 'Wójcik', 'crew-a', ['pl'], 'NH-2057-4'),
  person('2068', 'Mehmet', 'Yıldız', 'crew-c', ['tr', 'de'], 'NH-2068-6'),
  person('2072', 'Grace', 'Mensah', 'crew-c', ['en'], 'NH-2072-1'),
  person('2085', 'Oksana', 'Melnyk', 'crew-c', ['uk', 'pl'], 'NH-2085-5'),
  person('2102', 'Jonas', 'Brandt', 'crew-b', ['de', 'en'], 'NH-2102-5'),
  person('2110', 'Elif', 'Demir', 'crew-b', ['de', 'tr'], 'NH-2110-4'),
  person('2119', 'Tomasz', 'Zieliński', 'crew-b', ['pl', 'en'], 'NH-2119-3'),
  person('2124', 'Dmytro', 'Shevchenko', 'crew-d', ['uk', 'de'], 'NH-2124-9'),
  person('2136', 'Amina', 'Haddad', 'crew-d', ['ar', 'de', 'en'], 'NH-2136-2'),
  { ...person('2148', 'Heike', 'Lorenzen', 'crew-d', ['de'], 'NH-2148-5'), supervises: 'site' }
];

function person(
  number: string,
  firstName: string,
  lastName: string,
  crew: SampleWorker['crew'],
  languages: readonly string[],
  badge: string
): SampleWorker {
  return { number, firstName, lastName, crew, languages, badge };
}
