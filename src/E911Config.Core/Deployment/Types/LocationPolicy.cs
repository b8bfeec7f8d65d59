namespace E911Config.Core.Deployment;

/// <summary>A location policy: which numbers are emergency numbers, which usage carries the call, and who is told.</summary>
public static class LocationPolicy
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsLocationPolicy", IdentityForm.Policy,
    [
        new Property("EnhancedEmergencyServicesEnabled", PropertyKind.Flag) { Default = false },
        new Property("LocationRequired", PropertyKind.Choice) { Allowed = ["no", "yes", "disclaimer"] },
        new Property("UseLocationForE911Only", PropertyKind.Flag),
        new Property("PstnUsage", PropertyKind.Text) { References = "CsPstnUsage", Comparison = Comparison.IgnoreCase },
        new Property("EmergencyDialString", PropertyKind.Text) { Pattern = @"^[0-9]{1,10}$", PatternText = "1 to 10 digits" },
        new Property("EmergencyDialMask", PropertyKind.Text)
            { MaxLength = 100, Separator = ';', Pattern = @"^[0-9;]*$", PatternText = "digits, several masks separated by ;" },
        new Property("NotificationUri", PropertyKind.Text)
            { MaxLength = 256, Separator = ',', Comparison = Comparison.IgnoreCase, Pattern = @"^\s*""?sip:",
            PatternText = "addresses that begin with sip:, separated by commas" },
        new Property("ConferenceUri", PropertyKind.Text)
            { MaxLength = 256, Comparison = Comparison.IgnoreCase, Pattern = @"^sip:", PatternText = "an address that begins with sip:" },
        new Property("ConferenceMode", PropertyKind.Choice) { Allowed = ["oneway", "twoway"] },
        new Property("EnhancedEmergencyServiceDisclaimer", PropertyKind.Text) { Since = "Lync Server 2013" },
        new Property("LocationRefreshInterval", PropertyKind.Integer) { Default = 4L, Min = 1, Max = 12, Since = "Lync Server 2013" },
        new Property("EmergencyNumbers", PropertyKind.Records)
        {
            Comparison = Comparison.Set,
            MaxCount = 100,
            Since = "Skype for Business Server 2015, June 2016 CU",
            RecordCommand = "New-CsEmergencyNumber",
            Fields =
            [
                new Property("DialString", PropertyKind.Text),
                new Property("DialMask", PropertyKind.Text)
                    { MaxLength = 100, Separator = ';', Pattern = @"^[0-9;]*$", PatternText = "digits, several masks separated by ;" },
            ],
        },
        new Property("Description", PropertyKind.Text),
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Location.LocationPolicy",
        GlobalAlwaysExists = true,
        NewAt = ["Site", "Tag"],
        Source = "New-CsLocationPolicy",
    };
}
