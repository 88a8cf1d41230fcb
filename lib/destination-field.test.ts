import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AtsClient } from './ats/client-types';
import { asDestination, type DestinationField } from './destination-field';
import type { FieldDef } from './model';
import type { FieldDestination } from './sync/machine';

const field = (key: string, name = key): FieldDef => ({
  id: '1',
  key,
  name,
  owner: 'candidate',
  type: 'short_text',
  options: [],
});

describe('a field to write to', () => {
  it.each([
    ...['name', 'first_name', 'Last name', 'Surname', 'Vorname', 'Nachname', 'Prénom', 'Apellidos'],
    ...['email', 'E-Mail', 'Work e-mail 2', 'Courriel', 'Correo electrónico'],
    ...['Phone number', 'Telefon', 'Handy', 'mobile', 'Mobile no.', 'Teléfono', 'Téléphone'],
    ...['Home address', 'Anschrift', 'Adresse', 'Postcode', 'zip_code', 'PLZ', 'Straße', 'Dirección'],
    ...['LinkedIn', 'linked_in_url', 'GitHub', 'XING', 'Website', 'Home page', 'Portfolio', 'Links', 'URL'],
  ])('is never %s, whether the key or the name says so', (word) => {
    expect(asDestination(field(word, 'Anything'))).toBeNull();
    expect(asDestination(field('custom_7', word))).toBeNull();
  });

  it.each([
    'Match score',
    'Candor reason',
    'Skills',
    'Mobile development',
    'Company name',
    'Audit link',
    'Source',
  ])('may be %s', (name) => {
    expect(asDestination(field('custom_7', name))).toMatchObject({ name });
  });

  it('is the only thing that a write and the outbox take', () => {
    expectTypeOf<FieldDef>().not.toExtend<DestinationField>();
    expectTypeOf<Parameters<AtsClient['writeField']>[1]>().toEqualTypeOf<DestinationField>();
    expectTypeOf<FieldDestination['field']>().toEqualTypeOf<DestinationField>();
  });
});
