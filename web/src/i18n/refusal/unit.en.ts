/** Refusals of a province's units: their opening, their stages, lists that are taken in. */
export const unitRefusal = {
  "unit.missing": "This unit is not one of your province. Load the list of units again.",
  "unit.already_open": "A unit is open for this agency already. Look for its name in the list of units.",
  "unit.not_opened": "The opening of this unit is not finished. Open it again with the same content to go on.",
  "unit.stage_order":
    "A unit goes from preparation to trial to official, one step at a time. Load the page again to see where it is.",
  "unit.closed": "The unit is closed and cannot be changed. Open a new unit if the succeeding agency needs one.",
  "unit.already_suspended": "The unit is suspended already. Load the page again to see it.",
  "unit.not_suspended": "The unit is not suspended. Load the page again to see it.",
  "unit.model_missing": "The model unit has not told how it stands, or is closed. Choose another model.",
  "unit.person_twice": "One person stands twice in the same division. Take one of the rows out.",
  "unit.cards_at_unit":
    "The unit already works by itself, so its own clerk prints the cards. Ask the clerk of the unit.",
  "import.unit_needed":
    "A list of people needs the unit it is for; a list of units does not. Choose the kind of list again.",
  "import.missing": "This list cannot be found. Upload the file again.",
  "import.not_checked": "The list is not checked yet, or cannot be read. Wait for the check, or upload another file.",
  "import.has_problems": "The list still holds things to correct. Correct them in the file and upload it again.",
  "import.not_a_sheet":
    "This file cannot be read as a spreadsheet. Save it as XLSX or CSV, beginning from the template.",
  "import.too_large": "This file unpacks to too much. Copy the list alone to the template and upload that.",
  "import.too_many_rows": "The file has {{rows}} rows, and at most {{most}} are taken. Split it into several files.",
  "import.encoding":
    "The CSV file is written neither in Unicode nor in Windows-1258. Save it as “CSV UTF-8”, or use XLSX.",
  "import.empty": "There is no row under the headers. Fill in the list and upload it again.",
  "import.header_missing": "The column “{{header}}” is missing. Use the headers of the template.",
  "import.merged_cells": "The cells {{range}} are merged. Unmerge them and fill in each.",
  "import.formula": "The cell {{cell}} holds a formula. Replace it by its value.",
  "import.cell_empty": "This cell is empty. Fill it in.",
  "import.cell_too_long": "This cell is too long, or holds a strange character. Shorten it.",
  "import.unit_several":
    "Several units of the province have this name without its marks. Write it with its marks as in the directory, or its 5-digit code.",
  "import.unit_unknown": "This unit is not in the directory of the province. Write its exact name or its 5-digit code.",
  "import.unit_too_many":
    "A unit is opened with at most {{most}} people. Take the rest out, and add them on the unit's page.",
  "import.unit_open": "This unit is open already. Take its rows out and add the people on the page of the unit.",
  "import.department_unknown": "The unit has no division of this name. Write one of: {{departments}}.",
  "import.post_unknown":
    "There is no such role. Write one of: Chủ tịch, Phó Chủ tịch, Chánh Văn phòng, Văn thư, Trưởng phòng, Chuyên viên, Lưu trữ, Quản trị đơn vị, Kiểm tra.",
  "import.email_wrong": "This is no mail address. Correct it or leave it empty.",
  "import.code_wrong": "A code has plain letters, figures and dots only. Correct it or leave it empty.",
  "import.person_twice": "This person is in row {{other}} already, in the same division. Take one of the rows out.",
  "import.person_there": "This person is in the unit already. Take this row out.",
  "agency.ended": "{{name}} is no more; its work is now with {{successor}}. Choose the successor.",
  "agency.dissolved": "{{name}} was dissolved and has no successor. Take it out of the receivers.",
  "agency.successor_wrong":
    "The successor does not fit the kind of succession, or has ended itself. Choose the successor again.",
  "agency.succession_known": "Another end of this agency is entered already. Load the page again to see it.",
  "agency.date_order": "The day must come after those entered already, and before the agency ends. Correct the day.",
  "agency.code_taken": "This code belongs, or belonged, to another agency. Check the code.",
  "province.not_here": "This can be done in an office of province level only. Sign in with an account of the province.",
} as const;
