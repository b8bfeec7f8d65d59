namespace E911Config.Core.Design;

/// <summary>Whether the security desk that is joined to an emergency call can speak.</summary>
public enum ConferenceMode
{
    /// <summary>It listens.</summary>
    Oneway,

    /// <summary>It listens and speaks.</summary>
    Twoway,
}
