namespace E911Config.Core.Calls;

/// <summary>What can be wrong with the number that leaves although somebody answers there; the gravest last.</summary>
internal enum LeavingFlaw
{
    /// <summary>It is the right one in another form than the design declares.</summary>
    OtherForm,

    /// <summary>It is another emergency number than the one that is meant: perhaps the police in place of the fire brigade.</summary>
    OtherNumber,

    /// <summary>Who tests the way to the provider reaches an emergency service.</summary>
    TestIsReal,
}
