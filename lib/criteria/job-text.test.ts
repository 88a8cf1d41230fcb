import { expect, it } from 'vitest';
import { jobTextProblem } from './job-text';

const AD =
  'Requirements\n- 3 years of experience as a nurse\n- Wound care and infection control\n- German B2 or better';
const GERMAN = 'Das bringst du mit: eine abgeschlossene Ausbildung in der Pflege und Freude an der Arbeit.';
const POLISH =
  'Wymagania: doświadczenie w pracy na oddziale. Mile widziane jest prawo jazdy oraz gotowość do pracy na zmiany. Oferujemy umowę o pracę i szkolenia dla pracowników, które się rozwijają.';
const ITALIAN =
  'Cerchiamo una persona con esperienza nella cura dei pazienti. Il lavoro è a tempo pieno e la sede si trova nella città di Torino, con turni che sono anche di notte.';

it.each([
  ['English', AD],
  ['German', GERMAN],
  ['a list of names only', 'Python, Kubernetes, PostgreSQL, React, Docker, Terraform, Ansible'],
  ['a Dutch one', 'Je hebt ervaring met de zorg voor ouderen en een diploma van het mbo, ook in de nacht.'],
])('reads %s', (_, text) => expect(jobTextProblem(text)).toBeNull());

it.each([
  ['nothing', '  \n ', { kind: 'empty' }],
  ['100 KB', AD.repeat(1000), { kind: 'too-long', characters: AD.length * 1000 }],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', { kind: 'file' }],
  ['a decoded DOCX', `PK\u0003\u0004${'\u0000\u0001\ufffd'.repeat(50)}`, { kind: 'file' }],
  ['Polish', POLISH, { kind: 'language', language: 'pl' }],
  ['Italian', ITALIAN, { kind: 'language', language: 'it' }],
  [
    'Japanese',
    `看護師を募集しています。${'経験三年以上の方を歓迎します。'.repeat(4)}`,
    { kind: 'language', language: 'ja' },
  ],
  [
    'Russian',
    'Требуется медсестра с опытом работы от трёх лет и знанием немецкого языка.',
    { kind: 'language', language: 'ru' },
  ],
])('says why it cannot read %s', (_, text, problem) => expect(jobTextProblem(text)).toEqual(problem));
