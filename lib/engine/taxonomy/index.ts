// Written by `npx tsx scripts/taxonomy.ts`; run it after adding or removing a data file.
import occupationsAccounting from './occupations/accounting.json';
import occupationsAdministration from './occupations/administration.json';
import occupationsAgriculture from './occupations/agriculture.json';
import occupationsAnimals from './occupations/animals.json';
import occupationsArchitecture from './occupations/architecture.json';
import occupationsArts from './occupations/arts.json';
import occupationsAuditingTax from './occupations/auditing-tax.json';
import occupationsAutomotive from './occupations/automotive.json';
import occupationsAviation from './occupations/aviation.json';
import occupationsBanking from './occupations/banking.json';
import occupationsBeauty from './occupations/beauty.json';
import occupationsBpo from './occupations/bpo.json';
import occupationsBusinessAnalysis from './occupations/business-analysis.json';
import occupationsBusinessDevelopment from './occupations/business-development.json';
import occupationsCare from './occupations/care.json';
import occupationsChildcare from './occupations/childcare.json';
import occupationsConstructionManagement from './occupations/construction-management.json';
import occupationsConsulting from './occupations/consulting.json';
import occupationsCustomerService from './occupations/customer-service.json';
import occupationsData from './occupations/data.json';
import occupationsDigitalMarketing from './occupations/digital-marketing.json';
import occupationsEarlyYears from './occupations/early-years.json';
import occupationsElectrical from './occupations/electrical.json';
import occupationsEmergency from './occupations/emergency.json';
import occupationsEnergy from './occupations/energy.json';
import occupationsEngineeringAerospace from './occupations/engineering-aerospace.json';
import occupationsEngineeringChemical from './occupations/engineering-chemical.json';
import occupationsEngineeringCivil from './occupations/engineering-civil.json';
import occupationsEngineeringElectrical from './occupations/engineering-electrical.json';
import occupationsEngineeringManufacturing from './occupations/engineering-manufacturing.json';
import occupationsEngineeringMechanical from './occupations/engineering-mechanical.json';
import occupationsEvents from './occupations/events.json';
import occupationsFacilities from './occupations/facilities.json';
import occupationsFashion from './occupations/fashion.json';
import occupationsFinance from './occupations/finance.json';
import occupationsFitness from './occupations/fitness.json';
import occupationsFoodProduction from './occupations/food-production.json';
import occupationsFoodService from './occupations/food-service.json';
import occupationsGraphicDesign from './occupations/graphic-design.json';
import occupationsHealthAdmin from './occupations/health-admin.json';
import occupationsHospitality from './occupations/hospitality.json';
import occupationsHr from './occupations/hr.json';
import occupationsInsurance from './occupations/insurance.json';
import occupationsInvestment from './occupations/investment.json';
import occupationsItInfrastructure from './occupations/it-infrastructure.json';
import occupationsItManagement from './occupations/it-management.json';
import occupationsItSupport from './occupations/it-support.json';
import occupationsLaboratory from './occupations/laboratory.json';
import occupationsLegal from './occupations/legal.json';
import occupationsLibrary from './occupations/library.json';
import occupationsLogistics from './occupations/logistics.json';
import occupationsManagement from './occupations/management.json';
import occupationsMaritime from './occupations/maritime.json';
import occupationsMarketing from './occupations/marketing.json';
import occupationsMedia from './occupations/media.json';
import occupationsMedicalAssisting from './occupations/medical-assisting.json';
import occupationsMedicine from './occupations/medicine.json';
import occupationsNonprofit from './occupations/nonprofit.json';
import occupationsNursing from './occupations/nursing.json';
import occupationsOperations from './occupations/operations.json';
import occupationsProcurement from './occupations/procurement.json';
import occupationsProduction from './occupations/production.json';
import occupationsProjectManagement from './occupations/project-management.json';
import occupationsPublicAdministration from './occupations/public-administration.json';
import occupationsPublicRelations from './occupations/public-relations.json';
import occupationsQaTesting from './occupations/qa-testing.json';
import occupationsQuality from './occupations/quality.json';
import occupationsRealEstate from './occupations/real-estate.json';
import occupationsRecruiting from './occupations/recruiting.json';
import occupationsRetail from './occupations/retail.json';
import occupationsSales from './occupations/sales.json';
import occupationsSchoolTeaching from './occupations/school-teaching.json';
import occupationsScience from './occupations/science.json';
import occupationsSecurity from './occupations/security.json';
import occupationsSocialWork from './occupations/social-work.json';
import occupationsSoftware from './occupations/software.json';
import occupationsSpecialEducation from './occupations/special-education.json';
import occupationsTelecom from './occupations/telecom.json';
import occupationsTextileProduction from './occupations/textile-production.json';
import occupationsTherapy from './occupations/therapy.json';
import occupationsTrades from './occupations/trades.json';
import occupationsTraining from './occupations/training.json';
import occupationsTransport from './occupations/transport.json';
import occupationsUniversity from './occupations/university.json';
import occupationsWarehouse from './occupations/warehouse.json';
import occupationsWebDesign from './occupations/web-design.json';
import skillsAgriculture from './skills/agriculture.json';
import skillsAnimals from './skills/animals.json';
import skillsArts from './skills/arts.json';
import skillsAutomotive from './skills/automotive.json';
import skillsAviation from './skills/aviation.json';
import skillsBanking from './skills/banking.json';
import skillsBeauty from './skills/beauty.json';
import skillsCare from './skills/care.json';
import skillsChildcare from './skills/childcare.json';
import skillsConstruction from './skills/construction.json';
import skillsCustomerService from './skills/customer-service.json';
import skillsDental from './skills/dental.json';
import skillsDesign from './skills/design.json';
import skillsEcommerce from './skills/ecommerce.json';
import skillsEducation from './skills/education.json';
import skillsEnergy from './skills/energy.json';
import skillsEngineering from './skills/engineering.json';
import skillsFacilities from './skills/facilities.json';
import skillsFinance from './skills/finance.json';
import skillsFitness from './skills/fitness.json';
import skillsFood from './skills/food.json';
import skillsHospitality from './skills/hospitality.json';
import skillsHr from './skills/hr.json';
import skillsInsurance from './skills/insurance.json';
import skillsInvestment from './skills/investment.json';
import skillsItData from './skills/it-data.json';
import skillsItInfrastructure from './skills/it-infrastructure.json';
import skillsItSoftware from './skills/it-software.json';
import skillsLanguage from './skills/language.json';
import skillsLaw from './skills/law.json';
import skillsLibrary from './skills/library.json';
import skillsLogistics from './skills/logistics.json';
import skillsManufacturing from './skills/manufacturing.json';
import skillsMaritime from './skills/maritime.json';
import skillsMarketing from './skills/marketing.json';
import skillsMedia from './skills/media.json';
import skillsMedicine from './skills/medicine.json';
import skillsMilitary from './skills/military.json';
import skillsOffice from './skills/office.json';
import skillsPharmacy from './skills/pharmacy.json';
import skillsPr from './skills/pr.json';
import skillsProcurement from './skills/procurement.json';
import skillsProject from './skills/project.json';
import skillsPublic from './skills/public.json';
import skillsQuality from './skills/quality.json';
import skillsRealEstate from './skills/real-estate.json';
import skillsRetail from './skills/retail.json';
import skillsSafety from './skills/safety.json';
import skillsSales from './skills/sales.json';
import skillsScience from './skills/science.json';
import skillsSecurity from './skills/security.json';
import skillsSocial from './skills/social.json';
import skillsSoft from './skills/soft.json';
import skillsTechnologies from './skills/technologies.json';
import skillsTelecom from './skills/telecom.json';
import skillsTextiles from './skills/textiles.json';
import skillsTherapy from './skills/therapy.json';
import skillsTrades from './skills/trades.json';
import skillsTransport from './skills/transport.json';
import skillsTravel from './skills/travel.json';
import type { OccupationFile, SkillFile } from './types';

export const skillFiles = [
  skillsAgriculture,
  skillsAnimals,
  skillsArts,
  skillsAutomotive,
  skillsAviation,
  skillsBanking,
  skillsBeauty,
  skillsCare,
  skillsChildcare,
  skillsConstruction,
  skillsCustomerService,
  skillsDental,
  skillsDesign,
  skillsEcommerce,
  skillsEducation,
  skillsEnergy,
  skillsEngineering,
  skillsFacilities,
  skillsFinance,
  skillsFitness,
  skillsFood,
  skillsHospitality,
  skillsHr,
  skillsInsurance,
  skillsInvestment,
  skillsItData,
  skillsItInfrastructure,
  skillsItSoftware,
  skillsLanguage,
  skillsLaw,
  skillsLibrary,
  skillsLogistics,
  skillsManufacturing,
  skillsMaritime,
  skillsMarketing,
  skillsMedia,
  skillsMedicine,
  skillsMilitary,
  skillsOffice,
  skillsPharmacy,
  skillsPr,
  skillsProcurement,
  skillsProject,
  skillsPublic,
  skillsQuality,
  skillsRealEstate,
  skillsRetail,
  skillsSafety,
  skillsSales,
  skillsScience,
  skillsSecurity,
  skillsSocial,
  skillsSoft,
  skillsTechnologies,
  skillsTelecom,
  skillsTextiles,
  skillsTherapy,
  skillsTrades,
  skillsTransport,
  skillsTravel,
] as SkillFile[];

export const occupationFiles = [
  occupationsAccounting,
  occupationsAdministration,
  occupationsAgriculture,
  occupationsAnimals,
  occupationsArchitecture,
  occupationsArts,
  occupationsAuditingTax,
  occupationsAutomotive,
  occupationsAviation,
  occupationsBanking,
  occupationsBeauty,
  occupationsBpo,
  occupationsBusinessAnalysis,
  occupationsBusinessDevelopment,
  occupationsCare,
  occupationsChildcare,
  occupationsConstructionManagement,
  occupationsConsulting,
  occupationsCustomerService,
  occupationsData,
  occupationsDigitalMarketing,
  occupationsEarlyYears,
  occupationsElectrical,
  occupationsEmergency,
  occupationsEnergy,
  occupationsEngineeringAerospace,
  occupationsEngineeringChemical,
  occupationsEngineeringCivil,
  occupationsEngineeringElectrical,
  occupationsEngineeringManufacturing,
  occupationsEngineeringMechanical,
  occupationsEvents,
  occupationsFacilities,
  occupationsFashion,
  occupationsFinance,
  occupationsFitness,
  occupationsFoodProduction,
  occupationsFoodService,
  occupationsGraphicDesign,
  occupationsHealthAdmin,
  occupationsHospitality,
  occupationsHr,
  occupationsInsurance,
  occupationsInvestment,
  occupationsItInfrastructure,
  occupationsItManagement,
  occupationsItSupport,
  occupationsLaboratory,
  occupationsLegal,
  occupationsLibrary,
  occupationsLogistics,
  occupationsManagement,
  occupationsMaritime,
  occupationsMarketing,
  occupationsMedia,
  occupationsMedicalAssisting,
  occupationsMedicine,
  occupationsNonprofit,
  occupationsNursing,
  occupationsOperations,
  occupationsProcurement,
  occupationsProduction,
  occupationsProjectManagement,
  occupationsPublicAdministration,
  occupationsPublicRelations,
  occupationsQaTesting,
  occupationsQuality,
  occupationsRealEstate,
  occupationsRecruiting,
  occupationsRetail,
  occupationsSales,
  occupationsSchoolTeaching,
  occupationsScience,
  occupationsSecurity,
  occupationsSocialWork,
  occupationsSoftware,
  occupationsSpecialEducation,
  occupationsTelecom,
  occupationsTextileProduction,
  occupationsTherapy,
  occupationsTrades,
  occupationsTraining,
  occupationsTransport,
  occupationsUniversity,
  occupationsWarehouse,
  occupationsWebDesign,
] as OccupationFile[];
