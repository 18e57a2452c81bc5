# Puts the migrations of src/*/migrations into the program: generated/migrations.cpp, made anew whenever one of them changes.
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*/migrations/*.sql)
set(migrations_source ${CMAKE_BINARY_DIR}/generated/migrations.cpp)
string(REPLACE ";" "|" migration_list "${migration_files}")
add_custom_command(
  OUTPUT ${migrations_source}
  COMMAND ${CMAKE_COMMAND} "-DFILES=${migration_list}" -DOUTPUT=${migrations_source}
          -P ${CMAKE_SOURCE_DIR}/cmake/write_migrations.cmake
  DEPENDS ${migration_files} ${CMAKE_SOURCE_DIR}/cmake/write_migrations.cmake
          ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
  COMMENT "Embedding the migrations"
  VERBATIM)
# A list that has lost a file must also be written anew, although no file is newer than it.
set(list_file ${CMAKE_BINARY_DIR}/generated/migrations.list)
set(list_before "")
if(EXISTS ${list_file})
  file(READ ${list_file} list_before)
endif()
if(NOT list_before STREQUAL migration_list OR NOT EXISTS ${list_file})
  file(WRITE ${list_file} "${migration_list}")
endif()
add_custom_command(OUTPUT ${migrations_source} APPEND DEPENDS ${list_file})
list(APPEND REEVE_EMBEDDED ${migrations_source})
