# What `cmake --install` installs: the library with its headers, for find_package(citegraph) and pkg-config, and the
# program where it is built, with its manual, completions and demonstration.
include(CMakePackageConfigHelpers)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/citegraph)

install(TARGETS citegraph_library EXPORT citegraph ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library
        FILES_MATCHING PATTERN *.hpp)
install(FILES ${PROJECT_BINARY_DIR}/generated/citegraph/version.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/citegraph COMPONENT library)
install(EXPORT citegraph NAMESPACE citegraph:: FILE citegraphTargets.cmake DESTINATION ${package} COMPONENT library)

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/citegraphConfig.cmake.in citegraphConfig.cmake
                              INSTALL_DESTINATION ${package})
write_basic_package_version_file(citegraphConfigVersion.cmake COMPATIBILITY SameMinorVersion)
# From where the .pc file lies: an installed tree may be moved.
file(RELATIVE_PATH to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/citegraph.pc.in citegraph.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/citegraphConfig.cmake ${PROJECT_BINARY_DIR}/citegraphConfigVersion.cmake
        DESTINATION ${package} COMPONENT library)
install(FILES ${PROJECT_BINARY_DIR}/citegraph.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)

if(CITEGRAPH_PROGRAM)
  install(TARGETS citegraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/citegraph COMPONENT program)
  # The program writes its manual pages and completions itself, so that they tell what it does.
  set(manual ${PROJECT_BINARY_DIR}/manual)
  add_custom_command(OUTPUT ${manual}/citegraph.bash
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${manual}/man
    COMMAND citegraph help --man ${manual}/man
    COMMAND citegraph completions zsh -o ${manual}/_citegraph
    COMMAND citegraph completions fish -o ${manual}/citegraph.fish
    COMMAND citegraph completions bash -o ${manual}/citegraph.bash
    DEPENDS citegraph VERBATIM)
  add_custom_target(citegraph_manual ALL DEPENDS ${manual}/citegraph.bash)
  foreach(section 1 5 7)
    install(DIRECTORY ${manual}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program
            FILES_MATCHING PATTERN *.${section})
  endforeach()
  install(FILES ${manual}/citegraph.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
          RENAME citegraph COMPONENT program)
  install(FILES ${manual}/_citegraph DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
  install(FILES ${manual}/citegraph.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT program)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program  # what README.md leads to
        FILES_MATCHING PATTERN *.md PATTERN *.json PATTERN *.svg PATTERN *.png PATTERN *.html)

if(PROJECT_IS_TOP_LEVEL)
  include(${CMAKE_CURRENT_LIST_DIR}/packages.cmake)
endif()
