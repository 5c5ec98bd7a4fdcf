; What the installer tells Windows, for this user alone: that One Degree can open calendars. Nothing is taken over. An .ics
; file stays with its program until the user chooses another, and so does a webcal link if it has a program.

!define EXECUTABLE "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
!define FILE_CLASS "OneDegree.File"
!define LINK_CLASS "OneDegree.Link"
!define CLASSES "Software\Classes"
!define OPEN_COMMAND '"${EXECUTABLE}" "%1"'
; What Windows' own settings list under the default apps.
!define CAPABILITIES "Software\One Degree\Capabilities"

!macro registerClass CLASS DESCRIPTION
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${DESCRIPTION}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "${EXECUTABLE},0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '${OPEN_COMMAND}'
!macroend

; A scheme without a program would open nothing, whatever the lists say.
!macro registerScheme SCHEME
  WriteRegStr HKCU "${CAPABILITIES}\URLAssociations" "${SCHEME}" "${LINK_CLASS}"
  ; Under Wine, HKCR lacks what is the user's own.
  ReadRegStr $0 HKCU "${CLASSES}\${SCHEME}\shell\open\command" ""
  ReadRegStr $1 HKCR "${SCHEME}\shell\open\command" ""
  ${if} "$0$1" == ""
    !insertmacro registerClass "${SCHEME}" "URL:${SCHEME}"
    WriteRegStr HKCU "${CLASSES}\${SCHEME}" "URL Protocol" ""
  ${endIf}
!macroend

!macro unregisterScheme SCHEME
  ReadRegStr $0 HKCU "${CLASSES}\${SCHEME}\shell\open\command" ""
  ${if} $0 == '${OPEN_COMMAND}'
    DeleteRegKey HKCU "${CLASSES}\${SCHEME}"
  ${endIf}
!macroend

!macro customInstall
  !insertmacro registerClass "${FILE_CLASS}" "iCalendar"
  !insertmacro registerClass "${LINK_CLASS}" "URL:Calendar"
  WriteRegStr HKCU "${CLASSES}\${LINK_CLASS}" "URL Protocol" ""
  ; One of the programs under "Open with".
  WriteRegNone HKCU "${CLASSES}\.ics\OpenWithProgids" "${FILE_CLASS}"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "One Degree"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "${APP_DESCRIPTION}"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationIcon" "${EXECUTABLE},0"
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".ics" "${FILE_CLASS}"
  !insertmacro registerScheme "webcal"
  !insertmacro registerScheme "webcals"
  WriteRegStr HKCU "Software\RegisteredApplications" "One Degree" "${CAPABILITIES}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

!macro customUnInstall
  DeleteRegValue HKCU "Software\RegisteredApplications" "One Degree"
  DeleteRegKey HKCU "${CAPABILITIES}"
  DeleteRegKey /ifempty HKCU "Software\One Degree"
  DeleteRegKey HKCU "${CLASSES}\${FILE_CLASS}"
  DeleteRegKey HKCU "${CLASSES}\${LINK_CLASS}"
  DeleteRegValue HKCU "${CLASSES}\.ics\OpenWithProgids" "${FILE_CLASS}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.ics\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.ics"
  !insertmacro unregisterScheme "webcal"
  !insertmacro unregisterScheme "webcals"
  ; Launch at login. An upgrade removes the old version first, and leaves it on.
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
  ${endIf}
!macroend
