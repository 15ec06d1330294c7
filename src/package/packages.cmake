# What CPack packs: with -G DEB a package of the program and one of the library, as Debian has them; with -G TGZ the
# program alone, for any machine with a C library as new as that of the machine that built it (and libcurl, to look
# entries up). .ci/package makes all of them and tries them.
set(CPACK_PACKAGE_VENDOR "The citegraph authors")
set(CPACK_PACKAGE_CONTACT "The citegraph authors <maintainers@citegraph.example>")
set(CPACK_PACKAGE_DESCRIPTION_FILE ${CMAKE_CURRENT_LIST_DIR}/description.txt)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/generator.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME citegraph)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "bibliographies and citation graphs from reading lists")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# Loaded when the network is first asked, so not among the libraries that the program says it needs.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libcurl4 (>= 7.85) | libcurl3-gnutls (>= 7.85)")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS librsvg2-bin)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libcitegraph-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "bibliographies and citation graphs from reading lists (library)")
# What the archive needs where it is linked.
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libboost-dev, libbz2-dev, libcmark-gfm-dev, libcmark-gfm-extensions-dev, \
liblzma-dev, libpugixml-dev, libsqlite3-dev, libutf8proc-dev, libxml2-dev, libxxhash-dev, libzstd-dev, zlib1g-dev")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SUGGESTS "libcurl4 | libcurl3-gnutls")
set(CPACK_CITEGRAPH_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_CITEGRAPH_DAY ${citegraph_day})

# The terms of what is in the program, as Debian's packages state them.
if(CITEGRAPH_STATIC)
  foreach(name libboost-dev libbz2-dev libcli11-dev libcmark-gfm-dev libicu-dev liblzma-dev libpugixml-dev libsqlite3-dev
          libtomlplusplus-dev libutf8proc-dev libxml2-dev libxxhash-dev libzstd-dev nlohmann-json3-dev zlib1g-dev
          libstdc++-12-dev)
    file(REAL_PATH /usr/share/doc/${name}/copyright terms)
    install(FILES ${terms} DESTINATION ${CMAKE_INSTALL_DOCDIR}/licences RENAME ${name} COMPONENT program)
  endforeach()
endif()
include(CPack)
