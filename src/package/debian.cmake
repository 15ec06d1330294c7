# Makes of what is installed what Debian wants in a package, before it is packed.
foreach(pair program:citegraph library:libcitegraph-dev)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 component)
  list(GET pair 1 name)
  execute_process(COMMAND sh ${CPACK_CITEGRAPH_SOURCE}/src/package/debian.sh ${name}
                          ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE} ${CPACK_CITEGRAPH_DAY}
                          "${CPACK_PACKAGE_CONTACT}"
                  WORKING_DIRECTORY ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}/usr COMMAND_ERROR_IS_FATAL ANY)
endforeach()
