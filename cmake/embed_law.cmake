# Embeds the rules of law that the program carries (src/office/law/duties.csv) in the binary (src/office/duty_law.h).
set(law_file ${CMAKE_SOURCE_DIR}/src/office/law/duties.csv)
set(law_assembler ${CMAKE_BINARY_DIR}/generated/embedded_law.S)
file(CONFIGURE OUTPUT ${law_assembler} CONTENT "# The bytes of the rules of law, laid into the binary as they are.
.section .rodata
.global reeve_law
reeve_law:
.incbin \"${law_file}\"
.global reeve_law_end
reeve_law_end:
.section .note.GNU-stack,\"\",@progbits
" @ONLY)
set_source_files_properties(${law_assembler} PROPERTIES OBJECT_DEPENDS "${law_file}")
list(APPEND REEVE_EMBEDDED ${law_assembler})
