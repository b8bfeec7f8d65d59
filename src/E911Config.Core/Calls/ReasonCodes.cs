namespace E911Config.Core.Calls;

/// <summary>Why a call is not answered by the right service. The numbers are those of the server's diagnostics header (MS-OCER).</summary>
public static class ReasonCodes
{
    /// <summary>No rule made a number of the digits.</summary>
    public const string NoNumber = "4005";

    /// <summary>Routes matched, and every trunk was skipped.</summary>
    public const string NoTrunk = "12000";

    /// <summary>The caller has no usage at all.</summary>
    public const string NoUsage = "12001";

    /// <summary>No usage of the caller has a route for the number.</summary>
    public const string NoRoute = "12004";

    /// <summary>Call admission control refused the call.</summary>
    public const string Refused = "13010";

    /// <summary>The emergency service of another place answers.</summary>
    public const string WrongPsap = "WrongPsap";

    /// <summary>The emergency service answers that serves another country.</summary>
    public const string WrongCountry = "WrongCountry";

    /// <summary>The digits are a call park or group pickup number.</summary>
    public const string Orbit = "Orbit";

    /// <summary>A user has the number as his own.</summary>
    public const string OwnedNumber = "OwnedNumber";

    /// <summary>The number that leaves the trunk is none of an emergency service.</summary>
    public const string MangledNumber = "MangledNumber";
}
