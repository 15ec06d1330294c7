# What `cmake --install` installs: the library with its headers, for find_package(citegraph) and pkg-config, and the
# program where it is built.
include(CMakePackageConfigHelpers)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/citegraph)

install(TARGETS citegraph_library EXPORT citegraph ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp)
install(FILES ${PROJECT_BINARY_DIR}/generated/citegraph/version.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/citegraph)
install(EXPORT citegraph NAMESPACE citegraph:: FILE citegraphTargets.cmake DESTINATION ${package})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/citegraphConfig.cmake.in citegraphConfig.cmake
                              INSTALL_DESTINATION ${package})
write_basic_package_version_file(citegraphConfigVersion.cmake COMPATIBILITY SameMinorVersion)
# From where the .pc file lies: an installed tree may be moved.
file(RELATIVE_PATH to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/citegraph.pc.in citegraph.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/citegraphConfig.cmake ${PROJECT_BINARY_DIR}/citegraphConfigVersion.cmake
        DESTINATION ${package})
install(FILES ${PROJECT_BINARY_DIR}/citegraph.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(CITEGRAPH_PROGRAM)
  install(TARGETS citegraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
