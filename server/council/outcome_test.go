package council

import "testing"

// TestParseOutcome reads spellings that stand in the minutes of real councils.
func TestParseOutcome(t *testing.T) {
	for result, want := range map[string]Outcome{
		"einstimmig zugestimmt":                      OutcomeAccepted,
		"mehrheitlich zugestimmt":                    OutcomeAccepted,
		"teilweise zugestimmt":                       OutcomeAccepted,
		"Zugestimmt zu geändertem Beschlusstext":     OutcomeAccepted,
		"einstimmig beschlossen":                     OutcomeAccepted,
		"Einstimmig, 0 Enthaltungen":                 OutcomeAccepted,
		"einstimmig, 1 Enthaltung (CDU)":             OutcomeAccepted,
		"EINSTIMMIG":                                 OutcomeAccepted,
		"mit Mehrheit angenommen":                    OutcomeAccepted,
		"mit Mehrheit":                               OutcomeAccepted,
		"Zustimmung":                                 OutcomeAccepted,
		"gewählt":                                    OutcomeAccepted,
		"wie vorgeschlagen empfohlen":                OutcomeAccepted,
		"einstimmig abgelehnt":                       OutcomeRejected,
		"mehrheitlich abgelehnt":                     OutcomeRejected,
		"Stimmengleichheit - abgelehnt":              OutcomeRejected,
		"teilweise abgelehnt":                        OutcomeRejected,
		"7:7, damit ist der Antrag abgelehnt.":       OutcomeRejected,
		"nicht beschlossen":                          OutcomeRejected,
		"nicht empfohlen":                            OutcomeRejected,
		"keine Zustimmung":                           OutcomeRejected,
		"fand keine Mehrheit":                        OutcomeRejected,
		"vertagt":                                    OutcomePostponed,
		"Vertagung einstimmig beschlossen":           OutcomePostponed,
		"zurückgestellt":                             OutcomePostponed,
		"nicht behandelt":                            OutcomePostponed,
		"verwiesen in Fachausschuss":                 OutcomeReferred,
		"verwiesen in den Gemeinderat":               OutcomeReferred,
		"einstimmig in den Bauausschuss überwiesen":  OutcomeReferred,
		"zurückgezogen":                              OutcomeWithdrawn,
		"von der Tagesordnung genommen":              OutcomeWithdrawn,
		"abgesetzt":                                  OutcomeWithdrawn,
		"Kenntnisnahme":                              OutcomeNoted,
		"zur Kenntnis genommen":                      OutcomeNoted,
		"zustimmend zur Kenntnis genommen":           OutcomeNoted,
		"Der Rat nimmt das einstimmig zur Kenntnis.": OutcomeNoted,
		"erledigt":                                   OutcomeDone,
		"durch Beantwortung erledigt":                OutcomeDone,
		"Aushang im Foyer":                           OutcomeDone,
		"vorberaten ohne Änderungen":                 OutcomeDone,
		"ohne":                                       OutcomeUnknown,
		"ohne Beschluss":                             OutcomeUnknown,
		"Es wurde kein Beschluss gefasst.":           OutcomeUnknown,
		"keine Beschlussfassung":                     OutcomeUnknown,
		"keine Abstimmung":                           OutcomeUnknown,
		"entfällt":                                   OutcomeUnknown,
		"11 Ja-Stimmen, 1 Nein-Stimme":               OutcomeUnknown,
		"JaNeinEnthaltungBM1CDU13SPD7FDP2Gesamt2620": OutcomeUnknown,
		"(kein Text vorhanden)":                      OutcomeUnknown,
		"-.-":                                        OutcomeUnknown,
		"":                                           OutcomeUnknown,
	} {
		if got := ParseOutcome(result); got != want {
			t.Errorf("%q: got %q, want %q", result, got, want)
		}
	}
}
