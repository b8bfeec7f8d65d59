namespace E911Config.Core.Design;

/// <summary>What may be wrong with a design that can be used.</summary>
public enum DesignNoticeKind
{
    /// <summary>
    /// The conference of a zone is no telephone number (<c>sip:+1…@domain</c>). The provider dials it: in the examples of
    /// New-CsLocationPolicy it is one.
    /// </summary>
    ConferenceIsNoNumber,

    /// <summary>The country of a jurisdiction, or one that the provider serves, is no code of ISO 3166-1.</summary>
    CountryUnknown,
}
