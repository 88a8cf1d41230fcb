/** Words that are a skill in one sentence and none in another. */
import { describe, expect, it } from 'vitest';
import { findSkills } from './skills';

const ids = (text: string) => findSkills(text).map(({ id }) => id);

describe('an ambiguous word is found where its company says so', () => {
  it.each([
    ['Backend services in Go, Python and Kubernetes', 'it-software.go'],
    ['Golang microservices', 'it-software.go'],
    ['Automation with Ansible on Linux servers', 'it-infrastructure.it-automation'],
    ['Cloud, Kubernetes and Terraform', 'it-infrastructure.cloud-computing'],
    ['Coding, testing and code reviews of software', 'it-software.software-testing'],
    ['Statistics with R, SPSS and Python', 'it-data.r'],
    ['Programming in C and assembly for microcontrollers', 'it-software.c'],
    ['Proficient in Word, Excel and PowerPoint', 'office.microsoft-excel'],
    ['advanced excel skills, vlookup and pivot tables', 'office.microsoft-excel'],
    ['Java, Spring and Hibernate', 'it-software.spring'],
    ['iOS apps in Swift with Xcode', 'it-software.swift'],
    ['Systems programming in Rust and C++', 'it-software.rust'],
    ['Flutter and Dart for mobile apps', 'it-software.dart'],
    ['Oracle and SQL databases', 'it-data.oracle-database'],
    ['Invoices and payroll in Sage', 'finance.sage'],
    ['Ansible, Chef and Puppet', 'it-infrastructure.chef-configuration'],
    ['Lean and Six Sigma in manufacturing', 'quality.lean-manufacturing'],
    ['Tickets in Jira, chat in Slack and Zoom', 'office.slack'],
    ['Docs in Notion and Confluence', 'office.notion'],
    ['Issues in Linear, designs in Figma', 'project.linear-issue-tracker'],
    ['Boards in Monday, Asana and Trello', 'project.monday-com'],
    ['Word, Excel and Access databases', 'office.microsoft-access'],
    ['Meetings in Teams and Outlook with Microsoft 365', 'office.microsoft-teams'],
    ['Integrated Logistics Support (ILS) for naval systems', 'military.defence-acquisition'],
    ['Client records in InterAction', 'law.interaction'],
    ['Stripe and Square at the till', 'ecommerce.square'],
    ['Courtier en assurance, suivi des sinistres', 'insurance.insurance'],
    ['Certified Public Accountant (CPA), New York', 'finance.certified-public-accountant'],
    ['Customer relations management (CRM) in Salesforce', 'sales.crm-systems'],
  ])('%s', (text, id) => {
    expect(ids(text)).toContain(id);
  });
});

describe('and not where it means something else', () => {
  it.each([
    ['Willing to go the extra mile for Python developers', 'it-software.go'],
    ['Able to excel in a team and use Word and PowerPoint', 'office.microsoft-excel'],
    ['Taught Java in the spring semester', 'it-software.spring'],
    ['R & D projects in statistics and Python', 'it-data.r'],
    ['Head chef of a kitchen with configuration of menus', 'it-infrastructure.chef-configuration'],
    ['Lean meat and fresh fish', 'quality.lean-manufacturing'],
    ['A swift response to every customer', 'it-software.swift'],
    ['Rust removal and painting of hulls', 'it-software.rust'],
    ['Access to Microsoft Word documents', 'office.microsoft-access'],
    ['Lead cross-functional teams using Outlook', 'office.microsoft-teams'],
    ['Monday to Friday, Jira tickets', 'project.monday-com'],
    ['Linear regression in Jira exports', 'project.linear-issue-tracker'],
    ['Reports to the C-suite on Java projects', 'it-software.c'],
    ['Please send your documents to the school', 'education.special-education'],
    ['Immediate Life Support (ILS), renewed every year', 'military.defence-acquisition'],
    ['ILS (Immediate Life Support)', 'military.defence-acquisition'],
    ['Daily interaction with customers', 'law.interaction'],
    ['Born in Leeds, moved to Sustainable House', 'design.leed'],
    ['Retail assistant, 4 Market Square', 'ecommerce.square'],
    ['Provided assurance to the board', 'insurance.insurance'],
    ['Raised the engagement of users by a third', 'soft.motivation'],
    ['Threaded a needle, needles and pins', 'law.needles'],
    ['Espresso tests and Appium for Android', 'hospitality.barista-skills'],
    ['Debugging in an IDE such as Eclipse', 'care.pflegefachfrau-pflegefachmann'],
    ['We concur with the plan', 'finance.concur'],
  ])('%s', (text, id) => {
    expect(ids(text)).not.toContain(id);
  });
});
