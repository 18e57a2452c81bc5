# How Reeve is packed: the program, its service unit and its documents as a Debian package and as an archive.
include(GNUInstallDirs)
install(TARGETS reeve RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(PROGRAMS packaging/reeve-office DESTINATION sbin)
install(FILES LICENSE CHANGELOG.md packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES packaging/reeve.service DESTINATION lib/systemd/system)
# The helper that makes PDFs, with the one package from npm that it runs.
install(FILES tools/pdf/render.mjs tools/pdf/paper.typ DESTINATION share/reeve/pdf)
install(DIRECTORY node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu
        DESTINATION share/reeve/pdf/node_modules/@myriaddreamin)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME reeve)
set(CPACK_PACKAGE_VENDOR "The Reeve contributors")
set(CPACK_PACKAGE_CONTACT "The Reeve contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "The working system of a Police and Crime Commissioner's office")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
# libvips42 is loaded only by the process that cleans photos, so nothing shows it as linked.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata, ca-certificates, libvips42")
# What makes PDFs and draws charts for Word: without them both are refused in words, and all else works.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "nodejs (>= 18), librsvg2-bin, fonts-open-sans, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_SOURCE_DIR}/packaging/debian/postinst"
    "${CMAKE_CURRENT_SOURCE_DIR}/packaging/debian/prerm" "${CMAKE_CURRENT_SOURCE_DIR}/packaging/debian/postrm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
